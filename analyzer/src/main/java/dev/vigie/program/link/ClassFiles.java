package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the signatures of one class file. */
final class ClassFiles extends ClassVisitor {
  private static final int KEPT =
      Modifiers.PUBLIC
          | Modifiers.PRIVATE
          | Modifiers.PROTECTED
          | Modifiers.STATIC
          | Modifiers.FINAL
          | Modifiers.ABSTRACT;

  private final ClassReader reader;
  private @Nullable ClassSymbol symbol;
  private String internalName = "";
  private Map<String, String> erasures = Map.of();

  private ClassFiles(ClassReader reader) {
    super(Opcodes.ASM9);
    this.reader = reader;
  }

  /**
   * Reads one class file.
   *
   * @throws RuntimeException where the bytes are no class file that ASM knows
   */
  static @Nullable ClassSymbol read(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassFiles visitor = new ClassFiles(reader);
    reader.accept(
        visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return visitor.symbol;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    internalName = name;
    String dotted = ClassPath.dotted(name);
    int[] flags = {access};
    String[] outer = {null};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visitInnerClass(
              String inner,
              @Nullable String outerName,
              @Nullable String innerName,
              int innerAccess) {
            if (inner.equals(name)) {
              flags[0] = innerAccess;
              outer[0] = outerName == null ? null : ClassPath.dotted(outerName);
            }
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    ClassSymbol made = new ClassSymbol(dotted, kind(access, superName), flags[0] & KEPT, outer[0]);
    if (signature != null) {
      Signatures parsed = Signatures.parse(signature, Map.of());
      erasures = parsed.erasures();
      made.setHeader(
          parsed.typeParameters(),
          made.isInterface() ? null : parsed.superclass(),
          parsed.interfaces());
    } else {
      List<JavaType> supers = new ArrayList<>();
      if (interfaces != null) {
        for (String each : interfaces) {
          supers.add(JavaType.Declared.of(ClassPath.dotted(each)));
        }
      }
      JavaType superclass =
          superName == null || made.isInterface()
              ? null
              : JavaType.Declared.of(ClassPath.dotted(superName));
      made.setHeader(List.of(), superclass, supers);
    }
    symbol = made;
  }

  private static TypeFact.Kind kind(int access, @Nullable String superName) {
    if ((access & Opcodes.ACC_ANNOTATION) != 0) {
      return TypeFact.Kind.ANNOTATION;
    }
    if ((access & Opcodes.ACC_INTERFACE) != 0) {
      return TypeFact.Kind.INTERFACE;
    }
    if ((access & Opcodes.ACC_ENUM) != 0) {
      return TypeFact.Kind.ENUM;
    }
    return "java/lang/Record".equals(superName) ? TypeFact.Kind.RECORD : TypeFact.Kind.CLASS;
  }

  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int access) {
    if (symbol != null && innerName != null && internalName.equals(outerName)) {
      symbol.addMemberType(innerName, ClassPath.dotted(name));
    }
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if (symbol != null && (access & Opcodes.ACC_SYNTHETIC) == 0) {
      JavaType type =
          signature != null
              ? Signatures.type(signature, erasures)
              : Signatures.erased(Type.getType(descriptor));
      symbol.add(
          new FieldSymbol(
              symbol.name(),
              name,
              access & KEPT,
              type,
              value == null ? null : constant(value, descriptor)));
    }
    return null;
  }

  private static String constant(Object value, String descriptor) {
    return switch (descriptor) {
      case "Z" -> value.equals(0) ? "false" : "true";
      case "C" -> Character.toString((Integer) value);
      default -> value.toString();
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (symbol == null
        || (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0
        || name.equals("<clinit>")) {
      return null;
    }
    int modifiers = access & KEPT;
    if ((access & Opcodes.ACC_VARARGS) != 0) {
      modifiers |= Modifiers.VARARGS;
    }
    if (symbol.isInterface()
        && (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0) {
      modifiers |= Modifiers.DEFAULT;
    }
    Signatures parsed =
        signature != null
            ? Signatures.parse(signature, erasures)
            : Signatures.ofDescriptor(descriptor);
    List<JavaType> parameters = parsed.parameters();
    if (name.equals("<init>")) {
      parameters = declaredParameters(parameters, descriptor, signature != null);
    }
    symbol.add(
        new MethodSymbol(
            symbol.name(),
            name,
            modifiers,
            parsed.typeParameters(),
            parameters,
            parsed.returnType(),
            false));
    return null;
  }

  /** Constructors of inner classes and enums have leading parameters that no source writes. */
  private List<JavaType> declaredParameters(
      List<JavaType> parameters, String descriptor, boolean generic) {
    ClassSymbol self = Objects.requireNonNull(symbol);
    int hidden = 0;
    if (self.kind() == TypeFact.Kind.ENUM) {
      hidden = 2;
    } else if (!self.isStatic()) {
      hidden = 1;
    }
    int all = Type.getArgumentTypes(descriptor).length;
    if (hidden == 0 || (parameters.size() < all && generic)) {
      return parameters;
    }
    return parameters.subList(Math.min(hidden, parameters.size()), parameters.size());
  }
}
