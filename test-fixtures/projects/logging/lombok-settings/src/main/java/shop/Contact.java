package shop;

import lombok.ToString;

@ToString
public class Contact {
  @ToString.Include private Long id;
  private String email;
  private String lastName;
}
