/** Forms of pages 表单: the names of their fields are the paths of the API's JSON, which is read and judged once for both. */
@NullMarked
package org.careline.kit.form;

import org.jspecify.annotations.NullMarked;
