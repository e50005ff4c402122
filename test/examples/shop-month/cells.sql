-- The shop month once more, in PostgreSQL's exact numeric and from the raw text of the CSV files.
-- It shares nothing with the library: what the library pays must agree with what this says.
-- A cell that is empty is missing, a dash (—) is not applicable, anything that is not a number is a fault; none of them is zero.

create table people_csv (
  row_index integer generated always as identity (start with 0 minvalue 0),
  工号 text, 人员 text, 岗位 text, 姓名 text, 店铺 text, 入职日期 text, 老客成交额 text, 目标 text, 底薪 text, 应出勤天数 text, 实出勤天数 text,
  接待人数 text, 询单人数 text, 询单下单人数 text, 平均响应 text, 满意度 text, 回复率 text, 奖惩分 text, 绩效基数 text, 预支额 text
);

create table shops_csv (
  row_index integer generated always as identity (start with 0 minvalue 0),
  店铺 text, 店铺名称 text, 支付订单数 text, 退款率 text, 退款时长 text, 纠纷退款率 text, "DSR" text, 店铺投诉 text
);

create table adjustments_csv (
  row_index integer generated always as identity (start with 0 minvalue 0),
  人员 text, 项目 text, 金额 text, 原因 text, 经办人 text
);

create table carry_ins_csv (
  row_index integer generated always as identity (start with 0 minvalue 0),
  人员 text, 余额 text, 金额 text
);

create table corrections_csv (
  row_index integer generated always as identity (start with 0 minvalue 0),
  工号 text, 指标 text, 原值 text, 更正值 text, 原因 text, 经办人 text
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

-- A quotient at so many places. numeric divides to sixteen digits or more; a quotient by so few people or days is either a tie or far from
-- one, so rounding it is no double rounding.
create function quotient(dividend reading, divisor reading, places integer) returns reading
language sql immutable as $$
  select case
    when 'fault' in (dividend.state, divisor.state) then row('fault', null)::reading
    when 'n/a' in (dividend.state, divisor.state) or divisor.value = 0 then row('n/a', null)::reading
    else row('value', round(dividend.value / divisor.value, places))::reading
  end
$$;
