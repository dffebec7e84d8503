package shop;

import org.aspectj.lang.annotation.After;
import org.aspectj.lang.annotation.Aspect;

@Aspect
class AuditAspect {
  @After("within(shop.*Controller)")
  void note() {}
}
