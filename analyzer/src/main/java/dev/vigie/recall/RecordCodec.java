package dev.vigie.recall;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.ImmutableCollectionsSerializers;
import com.esotericsoftware.kryo.serializers.ImmutableSerializer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The binary form of one kind of record. Only the classes that such a record can be made of are
 * known, by number, so that bytes from elsewhere can make nothing else. Bytes carry a checksum.
 *
 * @param <T> the record
 */
public final class RecordCodec<T extends Record> {
  private static final int HEADER = 8;

  private final Class<T> type;
  private final Kryo kryo;

  /**
   * For records of {@code type}.
   *
   * @throws IllegalArgumentException where they can hold what is no record, enum, collection or
   *     plain value
   */
  public RecordCodec(Class<T> type) {
    this.type = type;
    this.kryo = new Kryo();
    kryo.setRegistrationRequired(true);
    kryo.setReferences(true);
    kryo.register(ArrayList.class);
    kryo.register(LinkedHashMap.class);
    kryo.register(Optional.class);
    kryo.register(Duration.class);
    kryo.register(LocalDate.class);
    kryo.register(Period.class);
    kryo.register(Path.of("").getClass(), new OfPath());
    ImmutableCollectionsSerializers.registerSerializers(kryo);
    RecordShapes.of(type).forEach(kryo::register);
  }

  /** The bytes of {@code value}. */
  public byte[] encode(T value) {
    Output out = new Output(1 << 16, -1);
    out.writeLong(0);
    kryo.writeObject(out, value);
    byte[] bytes = out.toBytes();
    Output header = new Output(HEADER);
    header.writeLong(checksum(bytes));
    System.arraycopy(header.toBytes(), 0, bytes, 0, HEADER);
    return bytes;
  }

  /** The value in {@code bytes}; empty where they are damaged or no such value. */
  public Optional<T> decode(byte[] bytes) {
    if (bytes.length < HEADER) {
      return Optional.empty();
    }
    try {
      Input in = new Input(bytes);
      if (in.readLong() != checksum(bytes)) {
        return Optional.empty();
      }
      return Optional.of(kryo.readObject(in, type));
    } catch (KryoException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | NullPointerException
        | ClassCastException other) {
      return Optional.empty();
    }
  }

  /** A path by its text, which this machine gave it. */
  private static final class OfPath extends ImmutableSerializer<Path> {
    @Override
    public void write(Kryo kryo, Output output, Path path) {
      output.writeString(path.toString());
    }

    @Override
    public Path read(Kryo kryo, Input input, Class<? extends Path> type) {
      return Path.of(input.readString());
    }
  }

  private static long checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, HEADER, bytes.length - HEADER);
    return checksum.getValue();
  }
}
