package dev.vigie.fleet.spark;

import dev.vigie.fleet.input.Entry;
import dev.vigie.fleet.scan.Peek;
import dev.vigie.fleet.scan.ScanOptions;
import dev.vigie.fleet.scan.Scanner;
import dev.vigie.fleet.scan.Snapshot;
import dev.vigie.fleet.scan.Task;
import java.io.Serializable;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** What is done to one repository, wherever in the cluster. */
record Work(Broadcast<Learned> learned, String store, String out, ScanOptions options)
    implements Serializable {

  private Scanner scanner() {
    return new Scanner(learned.value(), Stores.at(store), Stores.at(out), options);
  }

  Function<Entry, Snapshot> peek() {
    return entry -> new Peek(Stores.at(store), options).of(entry);
  }

  /** A part of a large repository; numbered from 0. */
  record Part(Task task, int number, int of) implements Serializable {}

  Function<Part, Integer> readPart() {
    return part -> scanner().readPart(part.task(), part.number(), part.of());
  }

  Function<Task, Scanner.Scanned> scan() {
    return task -> scanner().scan(task, TaskContext.get().attemptNumber());
  }
}
