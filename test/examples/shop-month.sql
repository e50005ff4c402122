-- The shop month once more, in PostgreSQL's exact numeric and from the raw text of the two CSV files.
-- It shares nothing with the library: what the library pays must agree with what this says.
-- A cell that is empty is missing, a dash (—) is not applicable, anything that is not a number is a fault; none of them is zero.

create table people_csv (
  row_index integer generated always as identity (start with 0 minvalue 0),
  工号 text, 姓名 text, 店铺 text, 入职日期 text, 老客成交额 text, 目标 text, 底薪 text, 应出勤天数 text, 实出勤天数 text
);

create table shops_csv (
  row_index integer generated always as identity (start with 0 minvalue 0),
  店铺 text, 店铺名称 text, 支付订单数 text, 退款率 text, 退款时长 text, 纠纷退款率 text, "DSR" text, 店铺投诉 text
);

create type reading as (state text, value numeric);

-- `most_decimals` is for what is counted: cents and cases come in no smaller pieces.
create function reading_of(cell text, most_decimals integer default null) returns reading
language sql immutable as $$
  with written as (
    select case when cell ~ '^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$'
      then rtrim(replace(cell, ',', ''), '%')::numeric * case when cell like '%\%' then 0.01 else 1 end
    end as value
  )
  select case
    when cell = '—' then row('n/a', null)::reading
    when value is null or scale(trim_scale(value)) > most_decimals then row('fault', null)::reading
    else row('value', value)::reading
  end
  from written
$$;

-- Rows that cannot be anybody's: no id, or an id that several rows claim.
create view rejections as
  select 'people' as "from", row_index as index, 工号 as id
  from (select *, count(*) over (partition by 工号) as claims from people_csv) as people
  where coalesce(btrim(工号), '') = '' or claims > 1
  union all
  select 'teams', row_index, 店铺
  from (select *, count(*) over (partition by 店铺) as claims from shops_csv) as shops
  where coalesce(btrim(店铺), '') = '' or claims > 1;

create view shop_gates as
  with shops as (
    select * from shops_csv
    where row_index not in (select index from rejections where "from" = 'teams')
  ), readings as (
    select shops.row_index, shops.店铺 as shop, gate.*
    from shops cross join lateral (values
      (1, 'refundRate',  reading_of(退款率),      'at most',  0.03,  'fail'),
      (2, 'refundHours', reading_of(退款时长),    'at most',  24,    'pass'),
      (3, 'disputeRate', reading_of(纠纷退款率),  'at most',  0.001, 'fail'),
      (4, 'dsr',         reading_of("DSR"),       'at least', 4.7,   'fail'),
      (5, 'complaints',  reading_of(店铺投诉, 0), 'at most',  2,     'fail')
    ) as gate (position, gate, reading, direction, bound, when_not_applicable)
  ), margins as (
    select *, case direction when 'at most' then bound - (reading).value else (reading).value - bound end as margin
    from readings
  )
  select row_index, position, shop, gate,
    case (reading).state
      when 'fault' then 'faulty'
      when 'n/a' then when_not_applicable || 'ed'
      else case when margin >= 0 then 'passed' else 'failed' end
    end as state,
    (reading).state = 'n/a' as not_applicable,
    trim_scale((reading).value) as reading,
    trim_scale(bound) as bound,
    trim_scale(margin) as margin
  from margins;

-- One sure failure fails a shop, whatever a gate without a reading would have said.
create view shop_states as
  select shop,
    case when bool_or(state = 'failed') then 'failed' when bool_or(state = 'faulty') then 'faulty' else 'passed' end as state,
    coalesce(string_agg('shop.' || gate, ' ' order by position) filter (where state = 'failed'), '') as failed_gates
  from shop_gates
  group by shop;

create view statement_lines as
  with people as (
    select row_index, 工号 as person, 店铺 as shop,
      reading_of(老客成交额, 2) as gmv, reading_of(目标, 2) as target, reading_of(底薪, 2) as base,
      reading_of(应出勤天数) as whole_days, reading_of(实出勤天数) as worked_days
    from people_csv
    where row_index not in (select index from rejections where "from" = 'people')
  ), formulas as (
    select row_index, person, shop, line.*
    from people cross join lateral (values
      (1, 'base',
        array[(base).state, (worked_days).state, (whole_days).state, case when (whole_days).value = 0 then 'n/a' end],
        -- numeric divides to sixteen digits or more; a quotient by so few days is either a tie or far from one, so this is no double rounding.
        round((base).value * (worked_days).value / nullif((whole_days).value, 0), 2)),
      (2, 'commission',
        array[(gmv).state],
        round((gmv).value * 0.003, 2)),
      (3, 'targetBonus',
        array[(gmv).state, (target).state],
        case when (gmv).value >= (target).value then 1000.00 else 0.00 end)
    ) as line (position, line, states, amount)
  ), before_gates as (
    select row_index, position, person, shop, line,
      case when 'fault' = any(states) then 'pending' when 'n/a' = any(states) then 'notApplicable' else 'settled' end as state,
      amount
    from formulas
  ), gated as (
    -- Only a bonus above zero asks the shop; a shop that is not known has no readings.
    select before_gates.*,
      case when line = 'targetBonus' and before_gates.state = 'settled' and amount > 0
        then coalesce(shop_states.state, 'faulty') else 'passed' end as shop_state,
      shop_states.failed_gates
    from before_gates left join shop_states using (shop)
  ), outcomes as (
    select row_index, position, person, line,
      case shop_state when 'faulty' then 'pending' else state end as state,
      case shop_state when 'failed' then 0.00 else amount end as amount,
      case shop_state when 'failed' then amount end as before,
      case shop_state when 'failed' then failed_gates end as failed_gates
    from gated
  )
  select row_index, position, person, line, state,
    case when state = 'settled' then amount end as amount,
    case when state = 'settled' then amount else 0.00 end as payable,
    before, failed_gates
  from outcomes;

create view totals as
  select figure, value
  from (select
      count(distinct row_index)::text as people,
      sum(payable)::text as payable,
      (sum(payable) filter (where state = 'held'))::text as held,
      (count(*) filter (where state = 'pending'))::text as pending,
      (sum(payable) filter (where line = 'base'))::text as base,
      (sum(payable) filter (where line = 'commission'))::text as commission,
      (sum(payable) filter (where line = 'targetBonus'))::text as target_bonus
    from statement_lines) as sums
  cross join lateral (values
    (1, 'people', people), (2, 'payable', payable), (3, 'held', coalesce(held, '0.00')), (4, 'pending', pending),
    (5, 'base', base), (6, 'commission', commission), (7, 'targetBonus', target_bonus)
  ) as total (position, figure, value)
  order by position;
