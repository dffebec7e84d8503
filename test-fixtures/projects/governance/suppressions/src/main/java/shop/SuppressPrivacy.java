package shop;

/** As a project would keep it, in its own package. */
@interface SuppressPrivacy {
  String[] value();

  String reason() default "";

  String until() default "";
}
