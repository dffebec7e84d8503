package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binary form of statements, branches and patterns. */
final class StatementForm {
  private static final int NONE = 0;
  private static final int LOCAL = 1;
  private static final int LOCAL_TYPE = 2;
  private static final int EVALUATE = 3;
  private static final int RETURN = 4;
  private static final int YIELD = 5;
  private static final int THROW = 6;
  private static final int BLOCK = 7;
  private static final int IF = 8;
  private static final int LOOP = 9;
  private static final int FOR_EACH = 10;
  private static final int TRY = 11;
  private static final int SWITCH = 12;
  private static final int SYNCHRONIZED = 13;
  private static final int JUMP = 14;
  private static final int LABELED = 15;

  private static final int OF_TYPE = 0;
  private static final int OF_RECORD = 1;
  private static final int OF_CONSTANT = 2;

  private StatementForm() {}

  static void write(FactsOutput out, @Nullable Statement value) {
    if (value == null) {
      out.tag(NONE);
      return;
    }
    if (value instanceof Statement.Local it) {
      out.tag(LOCAL);
      out.type(it.type());
      out.text(it.name());
      out.number(it.modifiers());
      out.list(it.annotations(), annotation -> MemberForm.write(out, annotation));
      ExpressionForm.write(out, it.initializer());
    } else if (value instanceof Statement.Evaluate it) {
      out.tag(EVALUATE);
      ExpressionForm.write(out, it.expression());
    } else if (value instanceof Statement.Return it) {
      out.tag(RETURN);
      ExpressionForm.write(out, it.value());
    } else if (value instanceof Statement.Block it) {
      out.tag(BLOCK);
      writeAll(out, it.statements());
    } else if (value instanceof Statement.If it) {
      out.tag(IF);
      ExpressionForm.write(out, it.condition());
      write(out, it.then());
      write(out, it.otherwise());
    } else if (value instanceof Statement.Throw it) {
      out.tag(THROW);
      ExpressionForm.write(out, it.value());
    } else if (value instanceof Statement.Try it) {
      out.tag(TRY);
      writeAll(out, it.resources());
      write(out, it.body());
      out.list(it.catches(), clause -> writeCatch(out, clause));
      write(out, it.finallyBody());
    } else {
      writeRarer(out, value);
    }
    out.place(value.at());
  }

  private static void writeRarer(FactsOutput out, Statement value) {
    if (value instanceof Statement.ForEach it) {
      out.tag(FOR_EACH);
      write(out, it.variable());
      ExpressionForm.write(out, it.iterable());
      write(out, it.body());
    } else if (value instanceof Statement.Loop it) {
      out.tag(LOOP);
      writeAll(out, it.init());
      ExpressionForm.write(out, it.condition());
      ExpressionForm.writeAll(out, it.update());
      write(out, it.body());
      out.flag(it.bodyFirst());
    } else if (value instanceof Statement.Yield it) {
      out.tag(YIELD);
      ExpressionForm.write(out, it.value());
    } else if (value instanceof Statement.Switch it) {
      out.tag(SWITCH);
      ExpressionForm.write(out, it.selector());
      out.list(it.cases(), branch -> writeCase(out, branch));
    } else if (value instanceof Statement.Synchronized it) {
      out.tag(SYNCHRONIZED);
      ExpressionForm.write(out, it.lock());
      write(out, it.body());
    } else if (value instanceof Statement.Jump it) {
      out.tag(JUMP);
      out.flag(it.isContinue());
      out.text(it.label());
    } else if (value instanceof Statement.Labeled it) {
      out.tag(LABELED);
      out.text(it.label());
      write(out, it.body());
    } else if (value instanceof Statement.LocalType it) {
      out.tag(LOCAL_TYPE);
      MemberForm.write(out, it.type());
    } else {
      throw new IllegalArgumentException("no form for " + value.getClass());
    }
  }

  private static void writeAll(FactsOutput out, List<Statement> values) {
    out.list(values, value -> write(out, value));
  }

  private static void writeCatch(FactsOutput out, Statement.Try.Catch clause) {
    out.types(clause.types());
    out.text(clause.name());
    write(out, clause.body());
    out.place(clause.at());
  }

  static void writeCase(FactsOutput out, Case branch) {
    out.list(branch.labels(), label -> writePattern(out, label));
    out.flag(branch.isDefault());
    ExpressionForm.write(out, branch.guard());
    out.flag(branch.arrow());
    writeAll(out, branch.body());
    out.place(branch.at());
  }

  static void writePattern(FactsOutput out, Pattern pattern) {
    if (pattern instanceof Pattern.OfType it) {
      out.tag(OF_TYPE);
      out.type(it.type());
      out.text(it.name());
    } else if (pattern instanceof Pattern.OfRecord it) {
      out.tag(OF_RECORD);
      out.type(it.type());
      out.list(it.components(), component -> writePattern(out, component));
    } else if (pattern instanceof Pattern.OfConstant it) {
      out.tag(OF_CONSTANT);
      ExpressionForm.write(out, it.value());
    } else {
      throw new IllegalArgumentException("no form for " + pattern.getClass());
    }
    out.place(pattern.at());
  }

  static Statement read(FactsInput in) {
    Statement value = readOrNull(in);
    if (value == null) {
      throw new IllegalStateException("no statement");
    }
    return value;
  }

  private static List<Statement> readAll(FactsInput in) {
    return in.list(() -> read(in));
  }

  static @Nullable Statement readOrNull(FactsInput in) {
    return switch (in.tag()) {
      case NONE -> null;
      case LOCAL ->
          new Statement.Local(
              in.type(),
              in.text(),
              in.number(),
              in.list(() -> MemberForm.readAnnotation(in)),
              ExpressionForm.readOrNull(in),
              in.place());
      case LOCAL_TYPE -> new Statement.LocalType(MemberForm.readType(in), in.place());
      case EVALUATE -> new Statement.Evaluate(ExpressionForm.read(in), in.place());
      case RETURN -> new Statement.Return(ExpressionForm.readOrNull(in), in.place());
      case YIELD -> new Statement.Yield(ExpressionForm.read(in), in.place());
      case THROW -> new Statement.Throw(ExpressionForm.read(in), in.place());
      case BLOCK -> new Statement.Block(readAll(in), in.place());
      case IF -> new Statement.If(ExpressionForm.read(in), read(in), readOrNull(in), in.place());
      case LOOP ->
          new Statement.Loop(
              readAll(in),
              ExpressionForm.readOrNull(in),
              ExpressionForm.readAll(in),
              read(in),
              in.flag(),
              in.place());
      case FOR_EACH ->
          new Statement.ForEach(
              (Statement.Local) read(in), ExpressionForm.read(in), read(in), in.place());
      case TRY ->
          new Statement.Try(
              readAll(in), read(in), in.list(() -> readCatch(in)), readOrNull(in), in.place());
      case SWITCH ->
          new Statement.Switch(ExpressionForm.read(in), in.list(() -> readCase(in)), in.place());
      case SYNCHRONIZED ->
          new Statement.Synchronized(ExpressionForm.read(in), read(in), in.place());
      case JUMP -> new Statement.Jump(in.flag(), in.textOrNull(), in.place());
      case LABELED -> new Statement.Labeled(in.text(), read(in), in.place());
      default -> throw new IllegalStateException("unknown statement");
    };
  }

  private static Statement.Try.Catch readCatch(FactsInput in) {
    return new Statement.Try.Catch(in.types(), in.text(), read(in), in.place());
  }

  static Case readCase(FactsInput in) {
    return new Case(
        in.list(() -> readPattern(in)),
        in.flag(),
        ExpressionForm.readOrNull(in),
        in.flag(),
        readAll(in),
        in.place());
  }

  static Pattern readPattern(FactsInput in) {
    return switch (in.tag()) {
      case OF_TYPE -> new Pattern.OfType(in.type(), in.textOrNull(), in.place());
      case OF_RECORD -> new Pattern.OfRecord(in.type(), in.list(() -> readPattern(in)), in.place());
      case OF_CONSTANT -> new Pattern.OfConstant(ExpressionForm.read(in), in.place());
      default -> throw new IllegalStateException("unknown pattern");
    };
  }
}
