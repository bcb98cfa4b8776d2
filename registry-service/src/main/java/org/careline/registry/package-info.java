/** The register: who the patients are 建档登记, and who has which duty where 管辖. */
@NullMarked
package org.careline.registry;

import org.jspecify.annotations.NullMarked;
