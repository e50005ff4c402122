-- Tables rather than views, since every row is read many times.

-- Rows that cannot be anybody's: no id, or an id that several rows claim; then what is added for somebody who has no row that can be paid.
create table rejections as
  with rows as (
    select 1 as position, 'people' as "from", row_index as index, 工号 as id
    from (select *, count(*) over (partition by 工号) as claims from people_read) as people
    where coalesce(btrim(工号), '') = '' or claims > 1
    union all
    select 2, 'teams', row_index, 店铺
    from (select *, count(*) over (partition by 店铺) as claims from shops_csv) as shops
    where coalesce(btrim(店铺), '') = '' or claims > 1
  ), payable as (
    select coalesce(人员, 工号) as person from people_read
    where row_index not in (select index from rows where "from" = 'people')
  )
  select * from rows
  union all
  select 3, 'adjustments', row_index, 人员 from adjustments_csv where 人员 not in (select person from payable)
  union all
  select 4, 'carryIns', row_index, 人员 from carry_ins_csv where 人员 not in (select person from payable);

create table people as
  select row_index, 工号 as id, coalesce(人员, 工号) as person, 店铺 as shop,
    case 岗位 when '客服' then 'shop-service' when '店长' then 'shop-leads' end as policy,
    reading_of(老客成交额, 2) as gmv, reading_of(目标, 2) as target, reading_of(底薪, 2) as base, reading_of(绩效基数, 2) as grade_base,
    reading_of(应出勤天数) as whole_days, reading_of(实出勤天数) as worked_days,
    reading_of(接待人数, 0) as received, reading_of(平均响应) as response, reading_of(满意度) as satisfaction, reading_of(回复率) as reply_rate,
    quotient(reading_of(询单下单人数, 0), reading_of(询单人数, 0), 4) as conversion,
    reading_of(奖惩分) as conduct,
    reading_of(预支额, 2) as draw
  from people_read
  where row_index not in (select index from rejections where "from" = 'people');

create view agents as select * from people where policy = 'shop-service';
create view leads as select * from people where policy = 'shop-leads';

create table shops as
  select * from shops_csv
  where row_index not in (select index from rejections where "from" = 'teams');
