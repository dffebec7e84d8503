package org.example.shop.job;

import java.time.Duration;
import java.time.Instant;
import org.example.shop.order.OrderRepository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders are erased when the period for invoices is over. Nothing does so for customers. */
@Component
public class OrderPurge {
  private static final Duration KEPT = Duration.ofDays(3653);

  private final OrderRepository orders;

  public OrderPurge(OrderRepository orders) {
    this.orders = orders;
  }

  @Scheduled(cron = "0 0 3 * * *")
  @Transactional
  public void purge() {
    orders.deleteByPlacedBefore(Instant.now().minus(KEPT));
  }
}
