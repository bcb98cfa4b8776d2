package org.careline.registry.domain;

/** Somebody to phone 联系人. */
public record Contact(String name, String phone) {

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
