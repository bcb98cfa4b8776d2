-- Held where a patient is spoken of whom the register has not told of yet: what the facts before the patient changed is not lost.
create table patient_lock (
    patient uuid primary key
);
alter table patient_lock enable row level security;
create policy system_only on patient_lock using (careline_is_system());
revoke delete, truncate on patient_lock from ${app};
