package org.acme.accounts;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "notifications", path = "/api")
public interface NotificationClient {
  @PostMapping("/notices")
  void send(@RequestBody Notice notice);

  record Notice(String recipient, String text) {}
}
