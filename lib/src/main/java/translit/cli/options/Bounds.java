package translit.cli.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Between which values an option's number must be, declared beside the option: {@link BoundsCheck}
 * holds users to it and says it in the help.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Bounds {
  /** {@return the least value that is taken} */
  double least();

  /** {@return the greatest value that is taken} */
  double most() default Double.POSITIVE_INFINITY;
}
