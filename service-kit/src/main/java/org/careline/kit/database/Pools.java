package org.careline.kit.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Two pools behind one data source: one for whoever asks over HTTP, the other kept for what the service does itself, so that no
 * load keeps a danger from being heard, told or escalated. A transaction stays in the pool of the thread that began it.
 */
class Pools {
    private static final String OF_THE_SERVICE = "work";

    private final BeanManager beans;
    private final CurrentVertxRequest request;

    Pools(BeanManager beans, CurrentVertxRequest request) {
        this.beans = beans;
        this.request = request;
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    AgroalDataSource both(@DataSource(OF_THE_SERVICE) AgroalDataSource work) {
        var requests = ofRequests();
        return (AgroalDataSource) Proxy.newProxyInstance(
                Pools.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (_, method, arguments) -> call(connects(method) && !isAsked() ? work : requests, method, arguments));
    }

    /** The one the framework made, which this one stands before. */
    private AgroalDataSource ofRequests() {
        var made = beans.getBeans(AgroalDataSource.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> !bean.isAlternative())
                .filter(bean -> bean.getQualifiers().stream().noneMatch(DataSource.class::isInstance))
                .findFirst()
                .orElseThrow();
        return (AgroalDataSource) beans.getReference(made, AgroalDataSource.class, beans.createCreationalContext(made));
    }

    private static boolean connects(Method method) {
        return method.getName().equals("getConnection");
    }

    private boolean isAsked() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }

    private static Object call(AgroalDataSource pool, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(pool, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
