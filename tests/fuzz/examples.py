"""What people type, send and press: the start of every hostile input."""

NUMBERS = (
    "5tr", "2tr5", "1.200.000", "1,5k", "12k", "50%", "1 tỷ 200 triệu", "5,000.50", "$1,250", "1.250 usd", "0,5",
    "500k đ",
    "3 củ", "10 nghìn tỷ", "1.234", "0.001", "1 200 000", "2,5 triệu rưỡi", "us$ 20", "100000000000000", "-5tr", "+3",
    "5 phần trăm", "1tr2vnd", "７５０", "٣٤", "5m", "2 vé", "7 đô la", "12.5%",
)  # fmt: skip
LISTS = (
    "likes=1200 comments=80 followers=25000", "1200 80 25000", "chi phí 50tr; doanh thu 120tr; biên 30%",
    "50tr 120tr",
    "cost: 5tr, impressions: 2.000.000", "5tr | 2.000.000", "1.200, 80, 10, 25.000", "aov 350k; đơn 400; cogs 45%",
    "followers 250k er 3,5% cpm 60k", "lượt thích 1.200 bình luận 80 người theo dõi 25.000",
    "Lan: 1200 80 25000\nMinh: 900 40 12000\nHoa: 3k 200 90k", "Lan | 5tr | 2tr reach\nMinh | 3tr | 900k reach",
    "name,likes,comments,followers\nLan,1200,80,25000\nMinh,900,40,12000", "interactions 1280 base reach 30.000",
)  # fmt: skip
QUESTIONS = (
    "influencer marketing là gì?", "chi 50tr thu về 120tr thì roi bao nhiêu",
    "bỏ ra 5 triệu được 2 triệu lượt hiển thị cpm?",
    "ko bik chọn kol ntn cho đúng", "What are the disadvantages of influencer marketing?",
    "er của post 1200 like 25k fl",
    "nhược điểm", "xin chào ad ơi", "còn năm 2016 thì sao", "cost 5000 usd revenue 12000 usd roi",
    "Tính giúp mình CPM với",
    "sao giá 5,78 đô vậy", "hoà thuý khoẻ điiiii ơiiii", "lam sao de biet influencer co fake follow khong",
    "We spent $2,000 and got 400 orders, what is our CPA?", "<b>giá</b> & \"chi phí\" > 5tr?", "😀😀 hello 👋",
)  # fmt: skip
COMMANDS = (
    "/cpm 5tr 2.000.000", "/roi 50tr 120tr 30%", "/engagement 1200 80 25000", "/hoi influencer là gì", "/topics",
    "/help",
    "/start", "/start rise__market-size", "/start calc_roi", "/settings", "/caidat tu khoa ad",
    "/settings keyword ad",
    "/settings quiet 22:00-7:00", "/settings contact @lan", "/language", "/forget", "/mydata", "/privacy",
    "/cancel", "/gaps",
    "/stats", "/learn", "/sources", "/roi", "/engagement", "/fee", "/compare", "/csv", "/cpm@trolybot 5tr 2tr",
    "/cpm@otherbot 1",
    "/roj 5", "@trolybot roi là gì", "@trolybot /cpm 5tr 2tr", "/compare Lan: 1200 80 25000", "/emv 1200 80",
)  # fmt: skip
PRESSED = (
    "t", "t:2", "s:rise:1", "s:what-is:12", "p:rise/market-size", "l:vi", "l:auto", "w:+cost", "w:-cost",
    "w:?margin", "w:edit",
    "w:back", "w:first", "w:chart", "d:x:5123456789", "d:s:5123456789", "d:c:5123456789:interactions", "v:yes",
    "v:no",
    "v:wrong", "v:back", "h", "f:h:5123456789", "f:a:5123456789", "f:k:5123456789", "g:answers:sure", "g:short:on",
    "k:y", "k:n", "k:l", "k:r:0123456789ab", "k:d:0123456789ab", "b:on", "b:off",
)  # fmt: skip
PAYLOADS = ("greet_me", "rise__market-size", "what-is", "calc_roi", "calc_engagement", "h_" + "0" * 32, "pros", "x")
TABLES = (
    "Name,Likes,Comments,Followers\nLan,1200,80,25000\nMinh,900,40,12000\n",
    "Tên;Lượt thích;Bình luận;Người theo dõi;Chi phí\nLan;1.200;80;25.000;5tr\nMinh;900;40;12.000;3tr\n",
    "sep=;\nKOL;Views;Cost\n\"Lan; Hoa\";2tr;5.000.000\n", "link\tlikes\tviews\nhttps://x.vn/1\t12k\t90k\n",
    "Báo cáo\n\nname|reach|saves|shares\nA|1,5k|3|4\nB|2k|1|0\n", "a,b\n1,2\n", "\"open,1\n2,3\n",
)  # fmt: skip
DOCUMENTS = (
    "# Bảng giá\n\nGiá theo bài.\n\n## Facebook\n\n- Post: 5 triệu\n- Story: 2 triệu\n\n"
    "| Gói | Giá |\n|---|---|\n| A | 5tr |\n",
    "CHƯƠNG I: Chọn influencer\n\n1. Xác định mục tiêu. Rồi chọn người.\n2. So sánh chi phí:\n"
    "   a) theo CPM\n   b) theo CPE\n",
    "Influencer brief\n================\n\nGoals: reach and sales.\n\n> quote\n\n```\ncode\n```\n\n"
    "1. one\n2. two [link](http://x.vn)\n",
    "Câu hỏi thường gặp\n\nHỏi: Trả tiền khi nào?\nĐáp: Sau khi đăng bài 7 ngày.\n\n"
    "*đậm* _nghiêng_ ~~bỏ~~ <br> &amp; &lt;\n",
)  # fmt: skip
SAID = (
    "1200",
    "5tr",
    "30%",
    "bỏ qua",
    "hủy",
    "skip",
    "likes",
    "2",
    "1200 likes",
    "50tr; 120tr",
    "là gì?",
    "không",
    *LISTS[:6],
)
TEXTS = (*NUMBERS, *LISTS, *QUESTIONS, *COMMANDS)
