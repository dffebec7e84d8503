package b;

import a.Parcel;

public class Scale {
  public void weigh(Parcel parcel) {
    System.out.println(parcel.weight());
  }
}
