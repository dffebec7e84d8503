package dev.vigie.inventory;

import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import java.util.List;
import java.util.Optional;

/** Where personal data lives. Immutable and safe to ask from several threads. */
public interface Inventory {
  /**
   * All members found in the sources (fields, accessors, telling parameters and locals, columns),
   * by place.
   */
  List<PersonalMember> members();

  /** The personal data that a field holds. */
  Optional<PersonalMember> of(FieldRef field);

  /** The personal data that a parameter or local of a method holds, by its own name. */
  Optional<PersonalMember> of(MethodRef method, Local local);

  /**
   * The personal data that a call gives, where the called method's body cannot be read: a getter of
   * an interface or of a library type whose name and owner tell. Empty for methods with a body in
   * the sources.
   */
  Optional<PersonalMember> of(Callee callee);

  /** The personal data that is found under a constant name, where the name alone tells. */
  Optional<PersonalMember> of(KeyRead read);

  /** The personal data that the first select list of a query gives, in its order. */
  default List<SelectedColumn> selectedBy(String query) {
    return List.of();
  }

  /**
   * The personal members that an object of this type holds, in its own fields, inherited ones, and
   * those of types that it embeds; nearest first. Empty for types that hold none.
   */
  List<PersonalMember> heldBy(String type);
}
