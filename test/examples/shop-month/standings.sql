create view pk_entries as
  with entrants as (
    select agents.*, shops.row_index as shop_index,
      case (received).state when 'value' then (received).value >= 50 when 'n/a' then false end as eligible
    from agents join shops on shops.店铺 = agents.shop
  ), figures as (
    select row_index, shop_index, id, shop, eligible, factor.*
    from entrants cross join lateral (values
      (1, 'gmv',        gmv,         1),
      (2, 'conversion', conversion,  1),
      (3, 'response',   response,   -1),
      (4, 'received',   received,    1)
    ) as factor (position, factor, reading, sign)
  )
  -- Who has no reading or is surely not eligible is unranked, whatever else cannot be read of them.
  select row_index, shop_index, position, id, shop, factor, (reading).value as figure, sign * (reading).value as worth,
    case
      when (reading).state = 'n/a' or not eligible then 'unranked'
      when (reading).state = 'fault' or eligible is null then 'unknown'
      else 'in'
    end as state,
    case when (reading).state = 'n/a' then 'not_applicable' when not eligible then 'not_eligible' end as reason
  from figures;

-- One reading that cannot be read stops its factor for the shop; a rejected row, which may be anybody's, stops all four.
create view pk_factors as
  select shop, factor,
    bool_or(state = 'unknown') or exists (
      select from rejections join people_read on row_index = index where "from" = 'people' and 岗位 = '客服' and 店铺 = shop
    ) as stopped,
    count(*) filter (where state = 'in') as running
  from pk_entries
  group by shop, factor;

create table pk_placings as
  select entry.row_index, entry.shop_index, entry.position, entry.id, entry.shop, entry.factor, entry.figure,
    case
      when entry.state = 'unranked' or entry.state = 'in' and not stopped and running < 2 then 'unranked'
      when stopped then 'unknown'
      else 'ranked'
    end as state,
    case when entry.state = 'in' and not stopped and running < 2 then 'too_few_entrants' else entry.reason end as reason,
    rivals.better + 1 as rank,
    rivals.tied
  from pk_entries as entry
    join pk_factors using (shop, factor)
    cross join lateral (
      select count(*) filter (where rival.worth > entry.worth) as better, count(*) filter (where rival.worth = entry.worth) as tied
      from pk_entries as rival
      where rival.shop = entry.shop and rival.factor = entry.factor and rival.state = 'in'
    ) as rivals;

-- Those who are tied fill as many places as they are, and share those places' prizes, down to the cent.
create view pk_prizes as
  select entrant.*,
    case entrant.state
      when 'ranked' then (
        select round(div(coalesce(sum(prize), 0) * 100, entrant.tied) / 100, 2)
        from (values (1, 300), (2, 200), (3, 100)) as prizes (place, prize)
        where place between entrant.rank and entrant.rank + entrant.tied - 1
      )
      when 'unranked' then 0.00
    end as prize
  from pk_placings as entrant;

-- Overall, the sum of the ranks counts, lowest first. Who is unranked in a factor counts there as the one after all who are ranked anywhere.
create view pk_overall as
  with ranked_anywhere as (
    select shop, count(distinct row_index) as people from pk_placings where state = 'ranked' group by shop
  ), sums as (
    select row_index, shop_index, id, shop,
      bool_or(state = 'unknown') as unknown,
      bool_or(state = 'ranked') as ranked,
      sum(case when state = 'ranked' then rank else people + 1 end) as figure
    from pk_placings left join ranked_anywhere using (shop)
    group by row_index, shop_index, id, shop
  ), states as (
    select sums.*,
      case
        when sums.unknown then 'unknown'
        when not ranked then 'unranked'
        when (select bool_or(other.unknown) from sums as other where other.shop = sums.shop) then 'unknown'
        when (select count(*) from sums as other where other.shop = sums.shop and other.ranked) < 2 then 'unranked'
        else 'ranked'
      end as state
    from sums
  )
  select row_index, shop_index, id, shop, state,
    case when state = 'ranked' then figure end as figure,
    case when state = 'unranked' then 'not_ranked' end as reason,
    case when state = 'ranked' then (
      select count(*) + 1 from states as other where other.shop = states.shop and other.state = 'ranked' and other.figure < states.figure
    ) end as rank
  from states;

create view standings as
  select shop_index, row_index, position, shop, id, factor, state, trim_scale(figure) as figure,
    case when state = 'ranked' then rank end as rank, prize, reason
  from pk_prizes
  union all
  select shop_index, row_index, 5, shop, id, 'overall', state, figure, rank, case when state <> 'unknown' then 0.00 end, reason
  from pk_overall;
