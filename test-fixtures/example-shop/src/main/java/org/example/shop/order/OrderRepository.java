package org.example.shop.order;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;

public interface OrderRepository extends JpaRepository<Order, Long> {
  long deleteByPlacedBefore(Instant end);
}
