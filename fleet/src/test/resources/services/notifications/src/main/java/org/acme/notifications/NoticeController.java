package org.acme.notifications;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class NoticeController {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeController.class);

  public static class Notice {
    public String recipient;
    public String text;
  }

  @PostMapping("/notices")
  public void accept(@RequestBody Notice notice) {
    LOG.info("notice for {}", notice.recipient);
    LOG.debug("text {}", notice.text);
  }
}
