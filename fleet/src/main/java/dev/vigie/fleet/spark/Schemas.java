package dev.vigie.fleet.spark;

import dev.vigie.fleet.row.Column;
import dev.vigie.fleet.row.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Tables as Spark has them. */
final class Schemas {
  /** The column that says which run a row is of; a folder's name rather than a value. */
  static final String RUN = "run";

  private Schemas() {}

  static StructType of(Table<?> table) {
    List<StructField> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      fields.add(DataTypes.createStructField(column.name(), type(column.kind()), false));
    }
    return DataTypes.createStructType(fields);
  }

  /** The same with the run. */
  static StructType withRun(Table<?> table) {
    return of(table).add(RUN, DataTypes.LongType, false);
  }

  private static DataType type(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> DataTypes.StringType;
      case TEXTS -> DataTypes.createArrayType(DataTypes.StringType, false);
      case NUMBER -> DataTypes.LongType;
      case FRACTION -> DataTypes.DoubleType;
      case TRUTH -> DataTypes.BooleanType;
    };
  }

  static Row row(Table<?> table, Record record) {
    return RowFactory.create(
        table.values(record).stream()
            .map(value -> value instanceof List<?> list ? list.toArray(new String[0]) : value)
            .toArray());
  }

  /** The values of a row, as {@link Table#values} gives them. */
  static List<Object> values(Table<?> table, Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      values.add(
          table.columns().get(i).kind() == Column.Kind.TEXTS
              ? CollectionConverters.asJava(row.<String>getSeq(i))
              : row.get(i));
    }
    return values;
  }
}
