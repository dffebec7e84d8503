package dev.vigie.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeParameterFact;
import dev.vigie.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types as declared: top level, nested, local and anonymous. */
final class Declarations {
  private final FileConversion file;

  Declarations(FileConversion file) {
    this.file = file;
  }

  TypeFact type(TypeDeclaration<?> declaration) {
    if (declaration instanceof ClassOrInterfaceDeclaration plain) {
      return plain.isCompact() ? compact(plain) : classOrInterface(plain);
    }
    Body body = new Body();
    if (declaration instanceof EnumDeclaration enumeration) {
      TypeRef self = TypeRef.of(file.name(enumeration.getNameAsString()));
      for (EnumConstantDeclaration constant : enumeration.getEntries()) {
        body.fields.add(file.members.constant(constant, self));
      }
      body.add(enumeration.getMembers());
      return fact(
          enumeration,
          TypeFact.Kind.ENUM,
          List.of(),
          null,
          types(enumeration.getImplementedTypes()),
          List.of(),
          body);
    }
    if (declaration instanceof RecordDeclaration rec) {
      Map<String, String> texts = file.commentary.components(file.start(Places.of(rec)));
      for (Parameter component : rec.getParameters()) {
        body.fields.add(file.members.component(component, texts));
      }
      body.add(rec.getMembers());
      return fact(
          rec,
          TypeFact.Kind.RECORD,
          file.types.parameters(rec.getTypeParameters()),
          null,
          types(rec.getImplementedTypes()),
          List.of(),
          body);
    }
    AnnotationDeclaration annotation = (AnnotationDeclaration) declaration;
    body.add(annotation.getMembers());
    return fact(annotation, TypeFact.Kind.ANNOTATION, List.of(), null, List.of(), List.of(), body);
  }

  /** The body of an anonymous class or enum constant. */
  TypeFact anonymous(NodeList<BodyDeclaration<?>> members, long at, long whole) {
    Body body = new Body();
    body.add(members);
    return nameless(0, body, at, whole);
  }

  /**
   * The implicit class of a compact source file (JEP 512): its name is the file's, which facts do
   * not know.
   */
  private TypeFact compact(ClassOrInterfaceDeclaration implicit) {
    Body body = new Body();
    body.add(implicit.getMembers());
    long whole = Places.of(implicit);
    return nameless(Modifiers.FINAL, body, whole, whole);
  }

  /** A class of which nothing but its members is written. */
  private static TypeFact nameless(int modifiers, Body body, long at, long whole) {
    return TypeFact.nameless(modifiers, body.fields, body.methods, body.nested, at, whole);
  }

  private TypeFact classOrInterface(ClassOrInterfaceDeclaration declaration) {
    Body body = new Body();
    body.add(declaration.getMembers());
    List<TypeRef> extended = types(declaration.getExtendedTypes());
    boolean isInterface = declaration.isInterface();
    return fact(
        declaration,
        isInterface ? TypeFact.Kind.INTERFACE : TypeFact.Kind.CLASS,
        file.types.parameters(declaration.getTypeParameters()),
        isInterface || extended.isEmpty() ? null : extended.get(0),
        isInterface ? extended : types(declaration.getImplementedTypes()),
        types(declaration.getPermittedTypes()),
        body);
  }

  private List<TypeRef> types(NodeList<ClassOrInterfaceType> types) {
    return file.types.list(types);
  }

  private TypeFact fact(
      TypeDeclaration<?> declaration,
      TypeFact.Kind kind,
      List<TypeParameterFact> typeParameters,
      @Nullable TypeRef superclass,
      List<TypeRef> interfaces,
      List<TypeRef> permits,
      Body body) {
    long whole = Places.of(declaration);
    long at = Places.of(declaration.getName(), declaration);
    file.declared(whole, at);
    return new TypeFact(
        kind,
        file.name(declaration.getNameAsString()),
        ModifierBits.of(declaration.getModifiers()),
        typeParameters,
        superclass,
        interfaces,
        permits,
        file.annotations.list(declaration.getAnnotations()),
        body.fields,
        body.methods,
        body.nested,
        file.commentary.docBefore(file.start(whole)),
        at,
        whole);
  }

  /** What stands between a type's braces. */
  private final class Body {
    final List<FieldFact> fields = new ArrayList<>();
    final List<MethodFact> methods = new ArrayList<>();
    final List<TypeFact> nested = new ArrayList<>();

    void add(NodeList<BodyDeclaration<?>> members) {
      for (BodyDeclaration<?> member : members) {
        if (member instanceof FieldDeclaration field) {
          file.members.addFields(fields, field);
        } else if (member instanceof TypeDeclaration<?> type) {
          nested.add(type(type));
        } else {
          MethodFact method = file.members.method(member);
          if (method != null) {
            methods.add(method);
          }
        }
      }
    }
  }
}
