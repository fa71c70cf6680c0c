/** Names as they are found together in an English town. Nobody in particular. */
export const GIVEN = [
  'Aaliyah', 'Adam', 'Agnes', 'Alan', 'Alice', 'Amir', 'Anjali', 'Arthur', 'Beatrice', 'Bilal', 'Blessing', 'Bronagh', 'Carys',
  'Catherine', 'Chidi', 'Chloe', 'Clare', 'Dafydd', 'David', 'Deepak', 'Dominika', 'Edith', 'Eleanor', 'Elif', 'Emeka', 'Emma',
  'Esther', 'Ewa', 'Fiona', 'Frank', 'Gareth', 'George', 'Gulsen', 'Hannah', 'Harpreet', 'Helen', 'Ian', 'Ibrahim', 'Imogen',
  'Irena', 'Jasmine', 'Jerome', 'Joanna', 'Judith', 'Kamal', 'Karen', 'Katarzyna', 'Kwame', 'Laura', 'Lena', 'Leon', 'Lucy',
  'Manjit', 'Marcus', 'Margaret', 'Meera', 'Mohammed', 'Moira', 'Naomi', 'Natalia', 'Neil', 'Ngozi', 'Nisha', 'Oliver', 'Olu',
  'Patrick', 'Paul', 'Pauline', 'Rachel', 'Rashid', 'Rosa', 'Rukhsana', 'Sandeep', 'Seren', 'Simon', 'Sofia', 'Stephen', 'Sunita',
  'Tamara', 'Tariq', 'Theresa', 'Toby', 'Tunde', 'Ursula', 'Victor', 'Wai', 'Winston', 'Yasmin', 'Yusra', 'Zoe',
] as const // biome-ignore format: a list of names reads best as a block

export const FAMILY = [
  'Abara', 'Ahmed', 'Ashworth', 'Balogun', 'Barker', 'Begum', 'Bennett', 'Bhatt', 'Bright', 'Campbell', 'Chaudhry', 'Chen',
  'Clarke', 'Cooper', 'Costa', 'Crowther', 'Daly', 'Davies', 'Desai', 'Dhillon', 'Doyle', 'Ellis', 'Evans', 'Fairclough',
  'Farooq', 'Fletcher', 'Fraser', 'Gill', 'Grant', 'Green', 'Griffiths', 'Haddad', 'Hall', 'Hargreaves', 'Hussain', 'Iqbal',
  'Jackson', 'Janowska', 'Kapoor', 'Kaur', 'Kelly', 'Khan', 'Kowalski', 'Lam', 'Lewis', 'Lowe', 'Mahmood', 'Mensah', 'Mistry',
  'Morgan', 'Mukherjee', 'Murphy', 'Nair', 'Ndlovu', 'Novak', 'Okonkwo', 'Owens', 'Parry', 'Patel', 'Pereira', 'Popescu', 'Price',
  'Qureshi', 'Ramirez', 'Rees', 'Roberts', 'Saleh', 'Sandhu', 'Shaw', 'Singh', 'Stone', 'Sutcliffe', 'Tan', 'Thapa', 'Thomas',
  'Turner', 'Udo', 'Varga', 'Walker', 'Ward', 'Webb', 'Whitaker', 'Wilson', 'Wood', 'Wright', 'Yilmaz', 'Young', 'Zaman',
] as const // biome-ignore format: a list of names reads best as a block
