package translit.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The places of a JSON tree that hold values, to change one at a time. */
final class Places {
  private Places() {}

  static List<String> leaves(String place, JsonNode node) {
    List<String> leaves = new ArrayList<>();
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(inner -> leaves.addAll(leaves(place + "/" + inner.getKey(), inner.getValue())));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        leaves.addAll(leaves(place + "/" + i, node.get(i)));
      }
    } else {
      leaves.add(place);
    }
    return leaves;
  }

  /** A copy with another value at a place: a number is one more, anything else is a text. */
  static JsonNode changed(JsonNode whole, String place) {
    JsonNode copy = whole.deepCopy();
    int slash = place.lastIndexOf('/');
    JsonNode parent = copy.at(place.substring(0, slash));
    String name = place.substring(slash + 1);
    JsonNode old = copy.at(place);
    JsonNode other =
        old.isInt()
            ? new IntNode(old.intValue() + 1)
            : old.isNumber()
                ? new DecimalNode(old.decimalValue().add(BigDecimal.ONE))
                : new TextNode("other");
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), other);
    } else {
      ((ObjectNode) parent).set(name, other);
    }
    return copy;
  }
}
