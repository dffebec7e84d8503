package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * Types of a generic signature (JVMS 4.7.9.1). Wildcards become their bound. A variable's own bound
 * is not known where it is read, so it is put in by {@link #bind} once all parameters are.
 */
final class Signatures extends SignatureVisitor {
  private final List<String> names = new ArrayList<>();
  private final List<List<JavaType>> bounds = new ArrayList<>();
  private final List<JavaType> parameters = new ArrayList<>();
  private final List<JavaType> interfaces = new ArrayList<>();
  private JavaType superclass = JavaType.OBJECT;
  private JavaType returnType = JavaType.VOID;
  private Map<String, String> erasures = Map.of();

  private Signatures() {
    super(Opcodes.ASM9);
  }

  /**
   * Reads a class or method signature.
   *
   * @param around erasures of the type parameters of the class around a method
   */
  static Signatures parse(String signature, Map<String, String> around) {
    Signatures parsed = new Signatures();
    new SignatureReader(signature).accept(parsed);
    parsed.erasures = parsed.eraseBounds(around);
    return parsed;
  }

  /** Erasure of each type parameter in sight. */
  Map<String, String> erasures() {
    return erasures;
  }

  /** Reads the types of a descriptor. */
  static Signatures ofDescriptor(String descriptor) {
    Signatures parsed = new Signatures();
    for (Type type : Type.getArgumentTypes(descriptor)) {
      parsed.parameters.add(erased(type));
    }
    parsed.returnType = erased(Type.getReturnType(descriptor));
    return parsed;
  }

  /** Reads the type of a field. */
  static JavaType type(String signature, Map<String, String> around) {
    Signatures parsed = new Signatures();
    parsed.erasures = around;
    new SignatureReader(signature).acceptType(new One(type -> parsed.returnType = type));
    return parsed.returnType();
  }

  /** A type without arguments. */
  static JavaType erased(Type type) {
    if (type.getSort() == Type.ARRAY) {
      JavaType result = erased(type.getElementType());
      for (int i = 0; i < type.getDimensions(); i++) {
        result = new JavaType.Array(result);
      }
      return result;
    }
    return type.getSort() == Type.OBJECT
        ? JavaType.Declared.of(ClassPath.dotted(type.getInternalName()))
        : new JavaType.Primitive(type.getClassName());
  }

  List<TypeParameter> typeParameters() {
    List<TypeParameter> result = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      result.add(new TypeParameter(names.get(i), bindAll(bounds.get(i))));
    }
    return result;
  }

  List<JavaType> parameters() {
    return bindAll(parameters);
  }

  List<JavaType> interfaces() {
    return bindAll(interfaces);
  }

  JavaType superclass() {
    return bind(superclass);
  }

  JavaType returnType() {
    return bind(returnType);
  }

  private Map<String, String> eraseBounds(Map<String, String> around) {
    if (names.isEmpty()) {
      return around;
    }
    Map<String, String> result = new HashMap<>(around);
    for (int i = 0; i < names.size(); i++) {
      JavaType bound = bounds.get(i).isEmpty() ? JavaType.OBJECT : bounds.get(i).get(0);
      String erasure =
          bound instanceof JavaType.Variable v
              ? result.getOrDefault(v.name(), v.bound())
              : bound.erasure();
      result.put(names.get(i), erasure);
    }
    return result;
  }

  private List<JavaType> bindAll(List<JavaType> types) {
    List<JavaType> result = new ArrayList<>(types.size());
    for (JavaType type : types) {
      result.add(bind(type));
    }
    return result;
  }

  private JavaType bind(JavaType type) {
    if (erasures.isEmpty()) {
      return type;
    }
    if (type instanceof JavaType.Variable v) {
      String bound = erasures.get(v.name());
      return bound == null ? v : new JavaType.Variable(v.name(), bound);
    }
    if (type instanceof JavaType.Array array) {
      return new JavaType.Array(bind(array.component()));
    }
    if (type instanceof JavaType.Declared declared && !declared.args().isEmpty()) {
      return new JavaType.Declared(declared.name(), bindAll(declared.args()));
    }
    return type;
  }

  @Override
  public void visitFormalTypeParameter(String name) {
    names.add(name);
    bounds.add(new ArrayList<>(1));
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return new One(bounds.get(bounds.size() - 1)::add);
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return new One(bounds.get(bounds.size() - 1)::add);
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    return new One(type -> superclass = type);
  }

  @Override
  public SignatureVisitor visitInterface() {
    return new One(interfaces::add);
  }

  @Override
  public SignatureVisitor visitParameterType() {
    return new One(parameters::add);
  }

  @Override
  public SignatureVisitor visitReturnType() {
    return new One(type -> returnType = type);
  }

  @Override
  public SignatureVisitor visitExceptionType() {
    return new One(type -> {});
  }

  /** Reads one type and hands it on when complete. */
  private static final class One extends SignatureVisitor {
    private final Consumer<JavaType> sink;
    private @Nullable String name;
    private List<JavaType> args = new ArrayList<>(2);

    One(Consumer<JavaType> sink) {
      super(Opcodes.ASM9);
      this.sink = sink;
    }

    @Override
    public void visitBaseType(char descriptor) {
      sink.accept(new JavaType.Primitive(Type.getType(String.valueOf(descriptor)).getClassName()));
    }

    @Override
    public void visitTypeVariable(String variable) {
      sink.accept(new JavaType.Variable(variable, "java.lang.Object"));
    }

    @Override
    public SignatureVisitor visitArrayType() {
      return new One(type -> sink.accept(new JavaType.Array(type)));
    }

    @Override
    public void visitClassType(String internalName) {
      name = internalName;
    }

    @Override
    public void visitInnerClassType(String innerName) {
      name = name + "$" + innerName;
      args = new ArrayList<>(2);
    }

    @Override
    public void visitTypeArgument() {
      args.add(Substitution.ANYTHING);
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
      return new One(args::add);
    }

    @Override
    public void visitEnd() {
      sink.accept(new JavaType.Declared(ClassPath.dotted(String.valueOf(name)), args));
    }
  }
}
