package dev.vigie.program.link;

import dev.vigie.facts.MapperFacts;
import dev.vigie.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** What the names of classes in a mapper file mean where several modules have classes so called. */
final class MapperNames {
  private final TypeTable table;

  MapperNames(TypeTable table) {
    this.table = table;
  }

  /** A mapper with the names of the classes of its own module; itself where no name is shared. */
  MapperFacts of(SourceFile file, MapperFacts mapper) {
    if (!table.hasCopies()) {
      return mapper;
    }
    return new MapperFacts(
        named(mapper.namespace(), file),
        mapper.resultMaps().stream()
            .map(
                map ->
                    new MapperFacts.ResultMap(
                        map.id(), named(map.type(), file), map.parent(), map.mappings(), map.at()))
            .toList(),
        mapper.statements().stream().map(each -> of(file, each)).toList(),
        mapper.problems(),
        mapper.lines());
  }

  private MapperFacts.MappedStatement of(SourceFile file, MapperFacts.MappedStatement statement) {
    return new MapperFacts.MappedStatement(
        statement.kind(),
        statement.id(),
        orNull(statement.parameterType(), file),
        orNull(statement.resultType(), file),
        statement.resultMap(),
        statement.sql(),
        statement.placeholders(),
        statement.at());
  }

  private @Nullable String orNull(@Nullable String name, SourceFile file) {
    return name == null ? null : named(name, file);
  }

  private String named(String name, SourceFile file) {
    ClassSymbol symbol = name.isEmpty() ? null : table.find(name, file);
    return symbol == null ? name : symbol.name();
  }
}
