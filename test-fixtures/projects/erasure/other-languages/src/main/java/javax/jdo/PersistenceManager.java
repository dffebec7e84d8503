package javax.jdo;

/** As much of JDO as this project calls. */
public interface PersistenceManager {
  <T> T makePersistent(T object);

  void deletePersistent(Object object);
}
