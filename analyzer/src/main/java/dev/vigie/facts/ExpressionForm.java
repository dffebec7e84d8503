package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binary form of expressions. */
final class ExpressionForm {
  private static final int NONE = 0;
  private static final int LITERAL = 1;
  private static final int NAME = 2;
  private static final int SELECT = 3;
  private static final int THIS = 4;
  private static final int SUPER = 5;
  private static final int CALL = 6;
  private static final int NEW = 7;
  private static final int NEW_ARRAY = 8;
  private static final int INDEX = 9;
  private static final int ASSIGN = 10;
  private static final int BINARY = 11;
  private static final int UNARY = 12;
  private static final int CONDITIONAL = 13;
  private static final int CAST = 14;
  private static final int INSTANCE_OF = 15;
  private static final int LAMBDA = 16;
  private static final int METHOD_REFERENCE = 17;
  private static final int TYPE_NAME = 18;
  private static final int CLASS_LITERAL = 19;
  private static final int SWITCH = 20;
  private static final int ANNOTATION = 21;
  private static final int UNKNOWN = 22;

  private ExpressionForm() {}

  static void write(FactsOutput out, @Nullable Expression value) {
    if (value == null) {
      out.tag(NONE);
    } else if (value instanceof Expression.Name it) {
      out.tag(NAME);
      out.text(it.identifier());
    } else if (value instanceof Expression.Call it) {
      out.tag(CALL);
      write(out, it.target());
      out.text(it.name());
      out.types(it.typeArguments());
      writeAll(out, it.arguments());
      out.place(it.nameAt());
    } else if (value instanceof Expression.Literal it) {
      out.tag(LITERAL);
      out.constant(it.kind());
      out.text(it.text());
    } else if (value instanceof Expression.Select it) {
      out.tag(SELECT);
      write(out, it.target());
      out.text(it.name());
    } else if (value instanceof Expression.This it) {
      out.tag(THIS);
      out.type(it.qualifier());
    } else if (value instanceof Expression.Super it) {
      out.tag(SUPER);
      out.type(it.qualifier());
    } else if (value instanceof Expression.Binary it) {
      out.tag(BINARY);
      out.text(it.operator());
      writeAll(out, it.operands());
    } else if (value instanceof Expression.Assign it) {
      out.tag(ASSIGN);
      write(out, it.target());
      out.text(it.operator());
      write(out, it.value());
    } else if (value instanceof Expression.Lambda it) {
      out.tag(LAMBDA);
      out.list(it.parameters(), parameter -> MemberForm.write(out, parameter));
      out.flag(it.expressionBody());
      StatementForm.write(out, it.body());
    } else {
      writeRarer(out, value);
    }
    if (value != null) {
      out.place(value.at());
    }
  }

  private static void writeRarer(FactsOutput out, Expression value) {
    if (value instanceof Expression.New it) {
      out.tag(NEW);
      write(out, it.outer());
      out.type(it.type());
      out.flag(it.diamond());
      writeAll(out, it.arguments());
      out.flag(it.body() != null);
      if (it.body() != null) {
        MemberForm.write(out, it.body());
      }
    } else if (value instanceof Expression.NewArray it) {
      out.tag(NEW_ARRAY);
      out.type(it.elementType());
      out.number(it.dimensions());
      writeAll(out, it.sizes());
      writeAll(out, it.elements());
    } else if (value instanceof Expression.Index it) {
      out.tag(INDEX);
      write(out, it.array());
      write(out, it.index());
    } else if (value instanceof Expression.Unary it) {
      out.tag(UNARY);
      out.text(it.operator());
      out.flag(it.postfix());
      write(out, it.operand());
    } else if (value instanceof Expression.Conditional it) {
      out.tag(CONDITIONAL);
      write(out, it.condition());
      write(out, it.whenTrue());
      write(out, it.whenFalse());
    } else if (value instanceof Expression.Cast it) {
      out.tag(CAST);
      out.type(it.type());
      write(out, it.operand());
    } else if (value instanceof Expression.InstanceOf it) {
      out.tag(INSTANCE_OF);
      write(out, it.operand());
      StatementForm.writePattern(out, it.pattern());
    } else if (value instanceof Expression.MethodReference it) {
      out.tag(METHOD_REFERENCE);
      write(out, it.target());
      out.text(it.name());
    } else if (value instanceof Expression.TypeName it) {
      out.tag(TYPE_NAME);
      out.type(it.type());
    } else if (value instanceof Expression.ClassLiteral it) {
      out.tag(CLASS_LITERAL);
      out.type(it.type());
    } else if (value instanceof Expression.Switch it) {
      out.tag(SWITCH);
      write(out, it.selector());
      out.list(it.cases(), branch -> StatementForm.writeCase(out, branch));
    } else if (value instanceof Expression.Annotation it) {
      out.tag(ANNOTATION);
      MemberForm.write(out, it.annotation());
    } else if (value instanceof Expression.Unknown it) {
      out.tag(UNKNOWN);
      writeAll(out, it.parts());
    } else {
      throw new IllegalArgumentException("no form for " + value.getClass());
    }
  }

  static void writeAll(FactsOutput out, List<Expression> values) {
    out.list(values, value -> write(out, value));
  }

  static Expression read(FactsInput in) {
    Expression value = readOrNull(in);
    if (value == null) {
      throw new IllegalStateException("no expression");
    }
    return value;
  }

  static List<Expression> readAll(FactsInput in) {
    return in.list(() -> read(in));
  }

  static @Nullable Expression readOrNull(FactsInput in) {
    return switch (in.tag()) {
      case NONE -> null;
      case LITERAL ->
          new Expression.Literal(
              in.constant(Expression.Literal.Kind.values()), in.text(), in.place());
      case NAME -> new Expression.Name(in.text(), in.place());
      case SELECT -> new Expression.Select(read(in), in.text(), in.place());
      case THIS -> new Expression.This(in.typeOrNull(), in.place());
      case SUPER -> new Expression.Super(in.typeOrNull(), in.place());
      case CALL ->
          new Expression.Call(
              readOrNull(in), in.text(), in.types(), readAll(in), in.place(), in.place());
      case NEW ->
          new Expression.New(
              readOrNull(in),
              in.type(),
              in.flag(),
              readAll(in),
              in.flag() ? MemberForm.readType(in) : null,
              in.place());
      case NEW_ARRAY ->
          new Expression.NewArray(in.type(), in.number(), readAll(in), readAll(in), in.place());
      case INDEX -> new Expression.Index(read(in), read(in), in.place());
      case ASSIGN -> new Expression.Assign(read(in), in.text(), read(in), in.place());
      case BINARY -> new Expression.Binary(in.text(), readAll(in), in.place());
      case UNARY -> new Expression.Unary(in.text(), in.flag(), read(in), in.place());
      case CONDITIONAL -> new Expression.Conditional(read(in), read(in), read(in), in.place());
      case CAST -> new Expression.Cast(in.type(), read(in), in.place());
      case INSTANCE_OF ->
          new Expression.InstanceOf(read(in), StatementForm.readPattern(in), in.place());
      case LAMBDA ->
          new Expression.Lambda(
              in.list(() -> MemberForm.readParameter(in)),
              in.flag(),
              StatementForm.read(in),
              in.place());
      case METHOD_REFERENCE -> new Expression.MethodReference(read(in), in.text(), in.place());
      case TYPE_NAME -> new Expression.TypeName(in.type(), in.place());
      case CLASS_LITERAL -> new Expression.ClassLiteral(in.type(), in.place());
      case SWITCH ->
          new Expression.Switch(read(in), in.list(() -> StatementForm.readCase(in)), in.place());
      case ANNOTATION -> new Expression.Annotation(MemberForm.readAnnotation(in), in.place());
      case UNKNOWN -> new Expression.Unknown(readAll(in), in.place());
      default -> throw new IllegalStateException("unknown expression");
    };
  }
}
