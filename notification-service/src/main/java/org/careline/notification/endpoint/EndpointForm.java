package org.careline.notification.endpoint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param url https, reachable from outside */
record EndpointForm(@NotBlank @Size(max = 500) String url) {}
