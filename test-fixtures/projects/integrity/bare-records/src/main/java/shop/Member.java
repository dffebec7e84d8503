package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.springframework.data.annotation.LastModifiedBy;

@Entity
class Member { // ok: versioned, and it keeps who changed it
  @Id private Long id;
  @Version private long version;
  @LastModifiedBy private String editor;
  private String lastName;
  private String email;

  public void setLastName(String lastName) {
    this.lastName = lastName;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
