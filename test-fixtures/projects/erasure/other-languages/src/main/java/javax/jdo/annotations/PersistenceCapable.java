package javax.jdo.annotations;

/** As much of JDO as this project calls. */
public @interface PersistenceCapable {
  String table() default "";
}
