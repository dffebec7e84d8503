package a;

public class Parcel {
  private final int weight;

  public Parcel(int weight) {
    this.weight = weight;
  }

  public int weight() {
    return weight;
  }
}
