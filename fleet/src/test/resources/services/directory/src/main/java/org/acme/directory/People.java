package org.acme.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.Exchange;
import org.springframework.amqp.rabbit.annotation.Queue;
import org.springframework.amqp.rabbit.annotation.QueueBinding;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

@Path("/people")
public class People {
  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  @POST
  @Path("{key}/names")
  @Consumes("application/json")
  public void add(@PathParam("key") String key, Entry entry) {
    LOG.info("added {}", entry.label);
  }

  @RabbitListener(
      bindings =
          @QueueBinding(
              value = @Queue("directory-people"),
              exchange = @Exchange("people"),
              key = "person.*"))
  public void created(String contact) {
    LOG.info("created {}", contact);
  }

  public static class Entry {
    public String label;
  }
}
