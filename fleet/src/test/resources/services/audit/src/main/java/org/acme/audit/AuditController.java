package org.acme.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class AuditController {
  private static final Logger LOG = LoggerFactory.getLogger(AuditController.class);

  @GetMapping("/lookup")
  public String lookup(@RequestParam String q, @RequestParam String page) {
    LOG.info("lookup {}", q);
    LOG.info("page {}", page);
    return "";
  }

  @PostMapping("/entries")
  public void add(@RequestBody String entry) {
    System.out.println(entry);
  }
}
