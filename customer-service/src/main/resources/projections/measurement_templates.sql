-- Every version of the house's own templates of measurements.
create table measurement_templates (
    code     text not null,
    version  int  not null,
    template json not null,
    primary key (code, version)
);
