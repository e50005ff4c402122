create view shop_gates as
  with readings as (
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
