package shop.open;

import lombok.ToString;

@ToString
public class Guest {
  private Long id;
  private String email;
}
