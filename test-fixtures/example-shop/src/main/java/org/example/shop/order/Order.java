package org.example.shop.order;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.example.shop.customer.Customer;

@Entity
@Table(name = "shop_order")
public class Order {
  @Id @GeneratedValue private Long id;
  @ManyToOne private Customer customer;
  private String deliveryPhone;
  private BigDecimal total;
  private Instant placed;

  public Long getId() {
    return id;
  }

  public Customer getCustomer() {
    return customer;
  }

  public String getDeliveryPhone() {
    return deliveryPhone;
  }

  public BigDecimal getTotal() {
    return total;
  }

  public Instant getPlaced() {
    return placed;
  }
}
