package org.example.shop.order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class OrderService {
  private static final Logger log = LoggerFactory.getLogger(OrderService.class);

  private final OrderRepository orders;

  public OrderService(OrderRepository orders) {
    this.orders = orders;
  }

  public void place(Order order) {
    orders.save(order);
    log.info("Order {} over {}", order.getId(), order.getTotal());
  }

  public void callDriver(Order order) {
    log.info("Driver calls {}", mask(order.getDeliveryPhone()));
  }

  private static String mask(String phone) {
    return phone == null || phone.length() < 3 ? "***" : "***" + phone.substring(phone.length() - 2);
  }
}
