package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Country {
  @Id private Long id;
  private String isoCode;
}
