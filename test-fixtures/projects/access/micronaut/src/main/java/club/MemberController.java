package club;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

@Controller("/members")
public class MemberController {
  private final Members members;

  MemberController(Members members) {
    this.members = members;
  }

  @Get("/plain/{number}")
  public Member plain(String number) { // ok: Micronaut lets nobody in where no rule does
    return members.byNumber(number);
  }

  @Get("/staff/{number}")
  public Member staff(String number) { // ok: a role is asked for in the settings
    return members.byNumber(number);
  }

  @Get("/listed/{number}")
  public Member listed(String number) { // finds: public-personal-data-endpoint
    return members.byNumber(number);
  }
}
