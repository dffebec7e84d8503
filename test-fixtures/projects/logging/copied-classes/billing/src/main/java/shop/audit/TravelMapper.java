package shop.audit;

/** Its statements are in a file of the same name in its own module. */
public interface TravelMapper {
  String find(long id);
}
