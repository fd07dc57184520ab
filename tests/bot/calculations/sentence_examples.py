"""Plain sentences that ask for a calculation, with the values worked out by hand, and some that must not."""

ER = {"interactions": "1280", "er_followers_pct": "5.12"}
ROI = {"roi_pct": "140", "profit": "70000000", "roas": "2.4"}
DOLLARS = {"roi_pct": "140", "profit": "700", "roas": "2.4"}

# (sentence, command, values), worked out by hand
CALCULATIONS = [
    # Costs in either order of name and amount: 30 + 12 = 42; (105 - 42) / 42
    ("chi 30tr cho kol, ads 12tr, dthu 105tr, roi?", "roi", {"roi_pct": "150", "profit": "63000000", "roas": "2.5"}),
    # After goods of 48%: (845 x 52% - 260) / 260; without a figure named
    (
        "Doanh thu 845.000.000, chi phí 260.000.000, giá vốn 48%",
        "roi",
        {"roi_pct": "225", "profit": "585000000", "roas": "3.25", "gross_profit": "439400000", "roi_margin_pct": "69"},
    ),
    (
        "revenue $48k, spend $15k, COGS 40%",
        "roi",
        {"roi_pct": "220", "profit": "33000", "roas": "3.2", "gross_profit": "28800", "roi_margin_pct": "92"},
    ),
    # Engagement: 1200 + 80 = 1280; 1280 / 25000 = 5.12%
    ("tính giúp mình ER: 1200 like, 80 cmt, 25k follow", "engagement", ER),
    ("tinh giup minh er 1200 like 80 cmt 25k follow", "engagement", ER),
    ("ER của bài 1.200 tim 80 bình luận trên 25.000 người theo dõi", "engagement", ER),
    ("er cua bai 1200 tim 80 binh luan tren 25000 nguoi theo doi", "engagement", ER),
    ("like 1200 cmt 80 follow 25k thì er bn", "engagement", ER),
    (
        "Kênh mình 25.000 follower, bài 1.200 lượt thích và 80 bình luận, tỷ lệ tương tác là bao nhiêu?",
        "engagement",
        ER,
    ),
    ("kenh minh 25k fl, bai moi 1200 luot thich 80 bl, ti le tuong tac bn", "engagement", ER),
    ("e có bài 1,2k tim, 80 cmt, 25k fl thì er bnhiu ạ", "engagement", ER),
    ("ER? likes: 1200, comments: 80, followers: 25000", "engagement", ER),
    ("What's the engagement rate for 1,200 likes, 80 comments and 25k followers?", "engagement", ER),
    ("calculate engagement rate 1200 likes 80 comments 25000 followers", "engagement", ER),
    ("my post got 1.2k likes and 80 comments, I have 25,000 followers, what's my engagement rate?", "engagement", ER),
    ("post này 1200 like 80 comment trên 25k follower, engagement rate bao nhiêu vậy team", "engagement", ER),
    ("1 bài 500 like 20 cmt, 8k fl thì er nhiu", "engagement", {"interactions": "520", "er_followers_pct": "6.5"}),
    ("1200like 80cmt 25k follow er?", "engagement", ER),
    ("follow 25k, 1200 like 80 cmt, tính er hộ mình", "engagement", ER),
    ("1280 tương tác trên 25k follow, tỉ lệ tương tác bao nhiêu", "engagement", ER),
    (
        "er: 1200 like 80 cmt 30 share 20 lưu 25k follow",
        "engagement",
        {"interactions": "1330", "er_followers_pct": "5.32"},
    ),
    # 9,600 / 40,000 / 3, and the next person's 960 / 12,000
    (
        "tính luôn er nè: likes 9k cmt 600 fl 40k posts=3",
        "engagement",
        {"interactions": "9600", "er_followers_pct": "8"},
    ),
    ("er: likes=9k cmt=600 fl=40k bài=3", "engagement", {"interactions": "9600", "er_followers_pct": "8"}),
    (
        "còn một bạn nữa: 900 like 60 cmt 12k fl thì er mấy",
        "engagement",
        {"interactions": "960", "er_followers_pct": "8"},
    ),
    ("thêm 1 kênh khác: er 900 like 60 cmt 12k fl", "engagement", {"interactions": "960", "er_followers_pct": "8"}),
    (
        "one more: 900 likes 60 comments 12k followers, er?",
        "engagement",
        {"interactions": "960", "er_followers_pct": "8"},
    ),
    # No figure named: 45,000,000 / 12,800 = 3,515.625 for each interaction
    ("chi 45tr được 12.000 tim 800 cmt", "cpe", {"cpe": "3515.625"}),
    ("spent 45m got 12k likes 800 comments", "cpe", {"cpe": "3515.625"}),
    (
        "bài có 1.280 tương tác, tiếp cận 12.800 người thì ER bao nhiêu",
        "engagement",
        {"interactions": "1280", "er_reach_pct": "10"},
    ),
    (
        "1280 interactions on 12,800 reach, engagement rate?",
        "engagement",
        {"interactions": "1280", "er_reach_pct": "10"},
    ),
    ("clip 40k view được 1.800 tim 200 cmt thì er là mấy", "engagement", {"interactions": "2000", "er_views_pct": "5"}),
    ("bai 50 like 2000 hien thi, er?", "engagement", {"interactions": "50", "er_impressions_pct": "2.5"}),
    (
        "tổng 5 bài được 6.000 like, 400 cmt, 25k follow, ER trung bình bao nhiêu",
        "engagement",
        {"interactions": "6400", "er_followers_pct": "5.12"},
    ),
    # The number of posts says nothing of a rate whose base counts all of them: 10298 / 215000
    (
        "3 video, tổng 9.000 tim, 610 cmt, 288 share, tổng view 200k, er theo view?",
        "engagement",
        {"interactions": "9898", "er_views_pct": "4.949"},
    ),
    ("engagement 1200 likes 80 comments 25k followers", "engagement", ER),
    ("Kênh em 25k follow, bài mới 1.200 tim 80 bình luận, tương tác bao nhiêu %?", "engagement", ER),
    (
        "video có 9 nghìn 5 lượt thích 800 bình luận 300 chia sẻ trên 212 nghìn người theo dõi er bao nhiêu",
        "engagement",
        {"interactions": "10600", "er_followers_pct": "5"},
    ),
    # What was paid for, each with its name: 20 + 30 = 50
    ("ads 20tr kol 30tr doanh thu 120tr thì roi nhiêu", "roi", ROI),
    ("chi 20tr ads 30tr kol thu 120tr, roi bao nhiêu", "roi", ROI),
    ("20tr ads 30tr kol ra 120tr", "roi", ROI),
    ("tiền booking 49tr, tiền ship mẫu 1tr, doanh thu 120tr, roi bao nhiêu", "roi", ROI),
    ("tổng spend 50tr (meta 20tr, tiktok 30tr), revenue 120tr, roi?", "roi", ROI),
    ("spent $300 on creators and $200 on ads, made $1,200, ROI?", "roi", DOLLARS),
    ("creator fee $300 plus $200 boost, made $1,200, what ROI is that", "roi", DOLLARS),
    ("đăng 5 video 10tr/video thu về 120tr lãi bao nhiêu phần trăm", "roi", ROI),
    ("KOC 10tr/video, 5 video, ra 240 đơn mỗi đơn 500k, roi?", "roi", ROI),
    ("paid 4 creators $125 each, sales were $1,200, ROI?", "roi", DOLLARS),
    (
        "trả 2 mẹ bỉm review mỗi người 20tr, thêm chi phí hàng gửi tặng 10tr, doanh thu 120tr thì ROI bao nhiêu",
        "roi",
        ROI,
    ),
    # The `1` of one post is no number of its own, and what was sold stands behind its amount
    ("họ đòi 5tr 1 clip được 40k view thì cpv nhiu", "cpv", {"cpv": "125"}),
    ("bỏ 50tr quà tặng thu về 120tr đơn, lời hay lỗ", "roi", ROI),
    ("trả bạn KOC 50 triệu, bán thêm được 120 triệu tiền hàng, vậy lời hay lỗ em", "roi", ROI),
    ("kiem lai 120tr, bo ra co 50tr, roi bn", "roi", ROI),
    ("em tính roi 50 triệu ra 120 triệu là bao nhiêu phần trăm ạ", "roi", ROI),
    ("mình lấy 50tr, brand bán được 120tr, roi của brand?", "roi", ROI),
    ("bỏ ra 50 triệu mà bán được 240 đơn mỗi đơn 500 nghìn thì ROI là bao nhiêu", "roi", ROI),
    ("tu 1/9 den 30/9 het 50tr thu 120tr, roi nhieu", "roi", ROI),
    ("kol nhận 50tr 1 video, brand thu 120tr, roi bên brand", "roi", ROI),
    ("tôi bỏ 30 triệu chạy quảng cáo với 20 triệu thuê KOL thu được 120 triệu thì ROI là bao nhiêu", "roi", ROI),
    ("Fee 65tr, reach 1.3tr người, CPM tính trên reach là bao nhiêu?", "cpm", {"cpm": "50000"}),
    ("4 video 500k/video được 200k view cpv?", "cpv", {"cpv": "10"}),
    ("phí quay 1 clip 5tr, 6 clip, tổng view 1,2 triệu, cpv?", "cpv", {"cpv": "25"}),
    ("1 clip 2tr dc 80k luot xem thi 1 view bn tien", "cpv", {"cpv": "25"}),
    ("nhãn trả 8tr video, video được 320k view, họ tốn bao nhiêu 1 view", "cpv", {"cpv": "25"}),
    # Of a price per one of something, the only money is what was paid: 5000000 / 40000
    ("mình nhận 5 củ cho clip 60s, ra 40k view, vậy cpv brand trả là bao nhiêu", "cpv", {"cpv": "125"}),
    ("anh ơi 5tr mà được 250k hiển thị thì cpm là bao nhiêu ạ", "cpm", {"cpm": "20000"}),
    (
        "giá mỗi nghìn lượt hiển thị là bao nhiêu nếu chi 45 triệu được 2 triệu 250 nghìn lượt hiển thị",
        "cpm",
        {"cpm": "20000"},
    ),
    ("emv nếu 300k view và cpm 40k là bao nhiêu", "emv", {"emv": "12000000"}),
    # A price for one of something and how much to pay are a fee: 180 x 15; 60000 x 4% x 2500; 200 x 1000 x 25
    ("How much should we pay for 180k views at a $15 CPM?", "fee", {"fee": "2700"}),
    ("fee for 250k views at a 70k cpm?", "fee", {"fee": "17500000"}),
    ("60k view, cpm mình chịu được 90k thì phí bn", "fee", {"fee": "5400000"}),
    # What other trades count: (21.6 - 15) / 15, 20,000,000 / 35, 12,000,000 / 20, (84 - 12) / 12, (33.6 - 14) / 14
    (
        "bên khách sạn em book 1 travel blogger 15tr, được 12 đêm phòng giá 1tr8 một đêm, roi bao nhiêu",
        "roi",
        {"roi_pct": "44", "profit": "6600000", "roas": "1.44"},
    ),
    ("25 booking hết 20tr thì cpa nhiêu", "cpa", {"cpa": "800000"}),
    ("thuê 4 streamer, mỗi bạn 3tr5, ra 280 lượt nạp, cpa bao nhiêu", "cpa", {"cpa": "50000"}),
    ("20 học viên mới từ 1.500 click, chi 12tr, cpa nhiêu", "cpa", {"cpa": "600000"}),
    (
        "học phí 4tr2, 20 học viên, chi 12tr, roi bao nhiêu",
        "roi",
        {"roi_pct": "600", "profit": "72000000", "roas": "7"},
    ),
    (
        "giá vé 250k, bán 60 vé, chi 7tr5, roi",
        "roi",
        {"roi_pct": "100", "profit": "7500000", "roas": "2"},
    ),
    (
        "spend 6m, 24 sign-ups at 1.1m each, what's the roi",
        "roi",
        {"roi_pct": "340", "profit": "20400000", "roas": "4.4"},
    ),
    ("view tb 60k, cpm tụi mình chịu tối đa 90k, fee bao nhiêu", "fee", {"fee": "5400000"}),
    ("cpm muốn 90k mà view 60k thì phí nhiêu", "fee", {"fee": "5400000"}),
    ("what fee with 100k views at $5 cpm", "fee", {"fee": "500"}),
    (
        "kênh 60k fl, tương tác tầm 4%, chịu 2.500đ cho một tương tác thì trả bao nhiêu là vừa",
        "fee",
        {"fee": "6000000"},
    ),
    ("200k view, chịu 25đ một view thì nên trả bao nhiêu", "fee", {"fee": "5000000"}),
    # A level to reach is no number of the calculation, nor is what stands in a name: 70 / 20, (70 - 20) / 20
    ("Is our ROAS above 3? We spent 20m and made 70m", "roas", {"roas": "3.5"}),
    ("CPM của mình có dưới 50k không, chi 5tr được 200k hiển thị", "cpm", {"cpm": "25000"}),
    ("roi của Minh92: chi 50tr thu 120tr", "roi", ROI),
    ("kol Linh 95 phí 50tr, doanh thu 120tr, roi?", "roi", ROI),
    ("@lan_9x chi 50tr thu 120tr roi bao nhiêu", "roi", ROI),
    ("kênh Food365 1200 like 80 cmt 25k follow er", "engagement", ER),
    ("booking anh Tùng 5tr, clip ra 40k view, mỗi view mấy đồng", "cpv", {"cpv": "125"}),
    ("“KOC Linh Chi – TikTok – 1 clip 45s – 5.000.000đ – 40.000 view”. Tính CPV giúp", "cpv", {"cpv": "125"}),
    # People who did something are counted: 76 / 2000; 25000 followers
    ("2.000 người bấm link, 76 đơn. tỉ lệ chuyển đổi?", "conversion", {"conversion_pct": "3.8"}),
    ("25.000 người theo dõi, 1.200 người thích, 80 người bình luận, er?", "engagement", ER),
    # Numbers in words
    ("bỏ ra năm mươi triệu thu về một trăm hai mươi triệu thì roi bao nhiêu", "roi", ROI),
    ("spent fifty million, made one hundred and twenty million, ROI?", "roi", ROI),
    ("họ đòi hai triệu rưỡi được hai mươi nghìn view thì cpv nhiu", "cpv", {"cpv": "125"}),
    # 2 x 8 + 6 = 22 against 150 x 320k = 48; 10% of 80 and 4 are 12; 10 + 5 of goods that were given away
    (
        "chạy 2 bạn kol mỗi bạn 8tr, ads 6tr, bán được 150 đơn giá 320k, lời ko",
        "roi",
        {"roi_pct": "118.1818181818181818181818182", "profit": "26000000", "roas": "2.181818181818181818181818182"},
    ),
    (
        "hoa hồng 10% trên 80tr doanh thu + phí cố định 12tr, ROI mấy",
        "roi",
        {"roi_pct": "300", "profit": "60000000", "roas": "4"},
    ),
    ("tiền hàng tặng 40tr + ads 10tr, doanh thu 120tr, roi?", "roi", ROI),
    ("Shop em bỏ ads 50tr, tháng này ko chạy nữa. DT từ ads là 120tr. roas?", "roas", {"roas": "2.4"}),
    ("ads fb 12tr, tiktok 8tr, booking 30tr; doanh thu 120tr; roi?", "roi", ROI),
    ("camp T10: spend 50tr → 120tr, ROI?", "roi", ROI),
    ("tháng 10 chi 50tr, thu 120tr, tháng 11 chưa chạy. roi?", "roi", ROI),
    ("kênh 25k follow, trung bình mỗi bài 1.200 like và 80 bình luận. ER?", "engagement", ER),
    ("KOL báo giá 20tr, view trung bình 250k, CPV là bao nhiêu", "cpv", {"cpv": "80"}),
    # Break-even without a cost: 1 / 20%; 400k x 35%
    ("biên 20% thì roas hoà vốn là mấy", "breakeven", {"breakeven_roas": "5"}),
    ("breakeven on 40m at 32% margin", "breakeven", {"breakeven_revenue": "125000000", "breakeven_roas": "3.125"}),
    (
        "break even on 40m cost and 32% margin",
        "breakeven",
        {"breakeven_revenue": "125000000", "breakeven_roas": "3.125"},
    ),
    ("breakeven for $500 with a 25% margin", "breakeven", {"breakeven_revenue": "2000", "breakeven_roas": "4"}),
    (
        "đơn 400k, biên 35%, vậy cpa tối đa bao nhiêu để khỏi lỗ",
        "breakeven",
        {"max_cpa": "140000", "breakeven_roas": "2.857142857142857142857142857"},
    ),
    # One number a line: 4800 + 240 of 3 posts, 5040 / 3 / 40000
    (
        "ER trung bình 3 bài, kênh 40k follow:\n"
        "bài 1: 1.200 like 60 cmt\nbài 2: 2.000 like 100 cmt\nbài 3: 1.600 like 80 cmt",
        "engagement",
        {"interactions": "5040", "er_followers_pct": "4.2"},
    ),
    # A total and its parts, one cost: (60 - 30) / 30
    (
        "tổng 30tr gồm kol 20tr ads 10tr, thu về 60tr, roi?",
        "roi",
        {"roi_pct": "100", "profit": "30000000", "roas": "2"},
    ),
    (
        "tong chi 30tr trong do 20tr kol 10tr ads, thu ve 60tr, roi?",
        "roi",
        {"roi_pct": "100", "profit": "30000000", "roas": "2"},
    ),
    (
        "total $5,000 including $4,000 for creators and $1,000 ads, revenue $12,000, roi?",
        "roi",
        {"roi_pct": "140", "profit": "7000", "roas": "2.4"},
    ),
    ("[09:41] Hà MKT: báo cáo ngày 12/11\nChi phí: 50.000.000 đ\nDoanh thu: 120.000.000 đ\n→ ROI?", "roi", ROI),
    # ROI: (120 - 50) / 50 = 140%
    ("bỏ 50tr thu về 120tr thì roi bao nhiêu", "roi", ROI),
    ("bo 50tr thu ve 120tr thi roi bao nhieu", "roi", ROI),
    ("bỏ 50 triệu, thu về 120 triệu, ROI là bao nhiêu?", "roi", ROI),
    ("chi 50tr kiếm được 120tr, tính roi giúp mình", "roi", ROI),
    ("mình đầu tư 50 triệu cho influencer và thu được 120 triệu, vậy ROI bao nhiêu phần trăm?", "roi", ROI),
    ("minh dau tu 50 trieu cho influencer thu duoc 120 trieu vay ROI bao nhieu phan tram", "roi", ROI),
    ("chi phí 50tr doanh thu 120tr roi?", "roi", ROI),
    ("doanh thu 120tr, chi phí 50tr, ROI=?", "roi", ROI),
    ("cp 50tr dt 120tr roi bn z", "roi", ROI),
    ("ngân sách 50.000.000đ, doanh thu 120.000.000đ thì ROI bao nhiêu", "roi", ROI),
    ("camp này tốn 50 củ, bán được 120 củ, roi bn ad", "roi", ROI),
    ("book kol hết 50tr, doanh thu 120tr thì roi thế nào", "roi", ROI),
    ("thuê kol 50tr, thu về 120tr, tính ROI", "roi", ROI),
    ("50tr thu về 120tr, roi bao nhiêu?", "roi", ROI),
    ("chi phí bỏ ra là 50tr, doanh thu thu về 120tr, tính giúp em roi", "roi", ROI),
    ("50tr chi phí, 120tr doanh thu, roi?", "roi", ROI),
    ("return on investment khi chi 50tr thu về 120tr là bao nhiêu", "roi", ROI),
    ("Hiệu quả đầu tư là bao nhiêu nếu bỏ ra 50 triệu và thu về 120 triệu?", "roi", ROI),
    ("bỏ 50 thu 120 thì roi bao nhiêu", "roi", {"roi_pct": "140", "profit": "70", "roas": "2.4"}),
    (
        "chi 1 tỷ 200 triệu, thu về 3 tỷ, roi bao nhiêu",
        "roi",
        {"roi_pct": "150", "profit": "1800000000", "roas": "2.5"},
    ),
    ("chi 2tr5 thu về 2 triệu, ROI?", "roi", {"roi_pct": "-20", "profit": "-500000", "roas": "0.8"}),
    ("roi bao nhiêu nếu chi 40tr mà doanh thu 0đ", "roi", {"roi_pct": "-100", "profit": "-40000000", "roas": "0"}),
    ("spent $500, made $1,200, what's my ROI?", "roi", DOLLARS),
    ("What is the ROI if I spend $500 and earn $1,200?", "roi", DOLLARS),
    ("We invested $500 in influencers and got back $1,200. ROI?", "roi", DOLLARS),
    ("cost 500 usd revenue 1200 usd roi", "roi", DOLLARS),
    ("ROI for $500 cost and $1,200 in revenue", "roi", DOLLARS),
    ("The campaign cost $500 and brought in $1,200, so what's the roi?", "roi", DOLLARS),
    ("ROI và ROAS là bao nhiêu khi chi 50tr thu về 120tr", "roi", ROI),
    ("spend 500$ thu về 1200$ thì ROI bao nhiêu vậy team", "roi", DOLLARS),
    (
        "chi 50tr, thu về 120tr, biên lợi nhuận 40% thì roi bao nhiêu",
        "roi",
        {**ROI, "gross_profit": "48000000", "roi_margin_pct": "-4"},
    ),
    (
        "bỏ 50tr, doanh thu 120tr, giá vốn 60tr, roi?",
        "roi",
        {**ROI, "gross_profit": "60000000", "roi_margin_pct": "20"},
    ),
    # ROAS
    ("chi 50tr quảng cáo, doanh thu 120tr thì ROAS bao nhiêu", "roas", {"roas": "2.4"}),
    ("chi 50tr doanh thu 120tr roas bn", "roas", {"roas": "2.4"}),
    ("What's my ROAS? Ad spend $500, revenue $1,200", "roas", {"roas": "2.4"}),
    ("bo 20tr thu ve 90tr, roas?", "roas", {"roas": "4.5"}),
    # CPM: 5,000,000 / 2,000,000 x 1000
    ("chi 5tr được 2 triệu lượt hiển thị, cpm bao nhiêu", "cpm", {"cpm": "2500"}),
    ("chi 5 trieu duoc 2 trieu hien thi thi cpm bao nhieu", "cpm", {"cpm": "2500"}),
    ("phí booking 5tr được 2 triệu hiển thị thì CPM bao nhiêu", "cpm", {"cpm": "2500"}),
    ("5tr cho 2 triệu lượt hiển thị thì chi phí 1.000 lượt hiển thị là bao nhiêu", "cpm", {"cpm": "2500"}),
    ("We paid $2,000 for 400k impressions, what's the CPM?", "cpm", {"cpm": "5"}),
    ("cost per thousand impressions: spent $2,000, 400,000 impressions", "cpm", {"cpm": "5"}),
    # CPE
    ("bỏ 6tr được 12.000 tương tác, cpe bao nhiêu", "cpe", {"cpe": "500"}),
    ("6tr ra 12k tương tác thì giá mỗi tương tác bao nhiêu", "cpe", {"cpe": "500"}),
    ("spent $300 and got 1,200 interactions, cpe?", "cpe", {"cpe": "0.25"}),
    ("chi 6tr duoc 12k luot tuong tac cpe bn", "cpe", {"cpe": "500"}),
    ("tính cpe: phí 6 triệu, 12.000 tương tác, miễn phí ship", "cpe", {"cpe": "500"}),
    # CPV
    ("chi 20 triệu được 2 triệu lượt xem, cpv bao nhiêu", "cpv", {"cpv": "10"}),
    ("chi 20tr duoc 2tr view cpv bn", "cpv", {"cpv": "10"}),
    ("clip 100k view hết 5tr thì cpv bao nhiêu", "cpv", {"cpv": "50"}),
    ("giá mỗi lượt xem là bao nhiêu nếu trả 5tr cho 100k view", "cpv", {"cpv": "50"}),
    ("cost per view if I paid $500 for 100k views", "cpv", {"cpv": "0.005"}),
    # CPC
    ("chi 5tr được 2.500 click, cpc bao nhiêu", "cpc", {"cpc": "2000"}),
    ("5tr được 2500 lượt nhấp thì giá mỗi lượt nhấp là bao nhiêu", "cpc", {"cpc": "2000"}),
    ("What's the CPC for $500 and 200 clicks?", "cpc", {"cpc": "2.5"}),
    ("got 200 clicks for $500, cost per click?", "cpc", {"cpc": "2.5"}),
    # CPA
    ("50tr ra 400 đơn thì giá mỗi đơn (cpa)?", "cpa", {"cpa": "125000"}),
    ("50tr ra 400 don thi gia moi don bao nhieu", "cpa", {"cpa": "125000"}),
    ("chạy quảng cáo hết 50tr, ra 400 đơn, cpa bao nhiêu", "cpa", {"cpa": "125000"}),
    ("bỏ 50tr được 400 đơn thì mỗi đơn hết bao nhiêu", "cpa", {"cpa": "125000"}),
    ("spent $500 for 40 orders, what's my CPA?", "cpa", {"cpa": "12.5"}),
    ("we spent $500 and got 40 conversions. cost per conversion?", "cpa", {"cpa": "12.5"}),
    # Conversion
    ("2.500 click ra 125 đơn, tỷ lệ chuyển đổi bao nhiêu", "conversion", {"conversion_pct": "5"}),
    ("2500 click ra 125 don thi ti le chuyen doi bn", "conversion", {"conversion_pct": "5"}),
    ("125 đơn trên 2.500 lượt click thì tỉ lệ chuyển đổi là mấy", "conversion", {"conversion_pct": "5"}),
    ("2.500 click trên 100k hiển thị thì ctr bao nhiêu", "ctr", {"ctr_pct": "2.5"}),
    ("ty le nhap cua 2500 click, 100k luot hien thi la bn", "ctr", {"ctr_pct": "2.5"}),
    ("what is the CTR for 2,500 clicks and 100,000 impressions?", "ctr", {"ctr_pct": "2.5"}),
    ("conversion rate for 125 orders from 2,500 clicks", "conversion", {"conversion_pct": "5"}),
    # Break-even: 50 / 40% = 125; 1 / 40% = 2.5; 200,000 x 40% = 80,000; 50,000,000 / 80,000 = 625
    (
        "chi 50tr, biên lợi nhuận 40% thì hòa vốn ở mức nào",
        "breakeven",
        {"breakeven_revenue": "125000000", "breakeven_roas": "2.5"},
    ),
    (
        "chi 50tr bien 40% thi doanh thu hoa von bao nhieu",
        "breakeven",
        {"breakeven_revenue": "125000000", "breakeven_roas": "2.5"},
    ),
    (
        "cần doanh thu bao nhiêu để hoà vốn nếu chi 50tr, biên 40%",
        "breakeven",
        {"breakeven_revenue": "125000000", "breakeven_roas": "2.5"},
    ),
    (
        "break-even revenue if I spend $500 with a margin of 40%",
        "breakeven",
        {"breakeven_revenue": "1250", "breakeven_roas": "2.5"},
    ),
    (
        "hòa vốn: chi phí 50tr, biên 40%, giá trị đơn 200k",
        "breakeven",
        {"breakeven_revenue": "125000000", "breakeven_roas": "2.5", "max_cpa": "80000", "breakeven_orders": "625"},
    ),
    # Fee and EMV: 100 x 50,000; 500 x 50,000
    ("phí booking bao nhiêu nếu 100k view, CPM 50.000đ", "fee", {"fee": "5000000"}),
    ("phi booking cho 100k view voi cpm 50k la bao nhieu", "fee", {"fee": "5000000"}),
    ("booking fee for 100k views at a CPM of $20", "fee", {"fee": "2000"}),
    ("emv của 500k hiển thị với cpm 50k", "emv", {"emv": "25000000"}),
    ("EMV bao nhiêu khi được 500.000 lượt hiển thị, CPM 50.000đ?", "emv", {"emv": "25000000"}),
    ("earned media value of 500k impressions at $10 CPM", "emv", {"emv": "5000"}),
]

GUIDE_QUESTIONS = """
89% là gì
89% là tỉ lệ gì?
ROI 89% nghĩa là sao
Giải thích giúp tôi câu “89% thấy ROI bằng hoặc hơn”.
89 phan tram nguoi ta noi gi ve hieu qua dau tu
89% respondents nói gì về ROI vậy?
What is the 89% about?
does 89% mean ROI is good?
ROI của influencer marketing là bao nhiêu?
roi trung binh cua influencer marketing la bao nhieu
tỉ lệ tương tác trung bình trên instagram?
tỷ lệ tương tác 3,21% là cao hay thấp
3,21% là con số gì?
3.21 nghĩa là j ad ơi
Mức 3,21% áp dụng cho mạng xã hội nào?
Có phải bài quảng cáo trên Instagram thường đạt trên 10% tương tác không?
Bài đăng quảng cáo của bên mình có tỉ lệ tương tác 2%, vậy cao hay thấp so với mặt bằng?
Post của mình ER chỉ 1,5%, so với average thì thấp phải không?
My promoted posts get 2% engagement, is that below average?
Is a 3% rate of likes and comments normal for paid content?
post tài trợ của e đc 5% tương tác v là cao hay thấp
average engagement rate on instagram 2023
er bao nhiêu là tốt với kênh 10k follow
kol 500k follow er bao nhiêu là ổn
influencer 10.000 follow thì tỷ lệ tương tác bao nhiêu
1 đô chi ra thu về 5,78 đô EMV là trung bình à
bỏ ra 1 đô thì thu về bao nhiêu giá trị truyền thông?
Bỏ ra 1 đô cho influencer marketing thì thu về bao nhiêu?
bỏ 1 đô thì roi bao nhiêu
chi 1 đô thu về 18 đô thì roi bao nhiêu
spend $1 and earn $5.78, is that the ROI?
Spend 1 dollar cho influencer thì earn lại bao nhiêu?
if i put 1 usd how much media value i earn
5,78 đô la là gì?
Số 5.78 là ROI hay earned media value?
what is $5.78
EMV 5,78 đô có đúng không
EMV có data 2022 không hay vẫn dùng 2020?
Báo cáo 2022 có cập nhật EMV không?
EMV trung bình năm 2023 trên mỗi đô la là bao nhiêu?
Số liệu 5,78 đô thuộc năm nào?
18 đô la nói lên điều gì?
Nghe nói ai làm cũng lãi gấp 18 lần, tin được không?
Which firms got 18 dollars per dollar?
25% là tỉ lệ doanh nghiệp gì?
25% công ty chỉ hòa vốn là sao
25% company bị fail hay chỉ break even?
25% of companies struggled or broke even?
Tôi bỏ 100 triệu mời người có sức ảnh hưởng thì về mặt truyền thông nhận lại cỡ bao nhiêu, tính theo trung bình?
240 nền tảng mới
240 là số gì?
380 đơn vị mới là của năm nào?
240 với 380 là số new platforms hay là gì?
62% tăng ngân sách
62 voi 7 phan tram khac nhau sao
7% là tỉ lệ gì?
62% công ty tăng chi phí cho influencer năm 2023
59% là con số gì?
59% có ngân sách riêng cho content à
Con số 70% của HubSpot nghĩa là sao?
Từ 37% lên 75% là sự thay đổi gì?
75% committed to what?
ngân sách 2023 tăng bao nhiêu so với 2017
465% là con số gì?
1500% nói về giai đoạn nào?
Từ 2016 đến 2019 mức tăng tìm kiếm là bao nhiêu?
16,4 tỷ đô là gì?
9,7 tỷ đô la là quy mô của năm nào?
How big was the influencer marketing market in 2022?
$16.4 billion
doanh thu ngành influencer năm 2020 là 9,7 tỷ đô à
150% là con số nói về điều gì?
growth of hashtag ad 2016 2021
58% là gì?
Hơn 50% người xem cảm thấy điều gì?
111 triệu người đăng ký là kênh nào
video PewDiePie gấp 2 lần lượt xem trailer hả
quảng cáo tivi 30 giây với video 10 phút khác gì
influencer 10.000 follow có được không
10k fl có tính hk ad
chi phí influencer 10k follow
Team bảo phải từ 100k follow trở lên mới tính, có đúng không?
giá 1 clip tt của mega inf giờ là bn củ z
phí booking 1 bạn 100k view bao nhiêu
muc gia trung binh cho mot bai dang cua nguoi co 10000 follow
Thuê một bạn TikToker khoảng 200 nghìn follow quay một clip thì hết bao nhiêu tiền?
Với 5 triệu đồng thì mời được mấy bạn review đồ ăn?
book 1 bạn reviewer skincare 50k fl thì tầm nhiu tiền v ad
How much should I pay a YouTuber with 50k subs for a 60-second mention?
Is $300 a fair price for one unboxing video?
CPM trung bình ở Việt Nam là 50k phải không
cpv 200đ là rẻ hay mắc
cpa 100k có cao không
CPM 5$ is good?
CPE năm 2023 là bao nhiêu
ROI survey results for 2024 please
Sample size của survey 89% ROI là bao nhiêu respondents?
tỷ lệ chuyển đổi 2% là ổn chưa
ty le chuyen doi lead b2b trung binh 2024
Vì sao video của tôi cứ kẹt ở 200 view?
Tính giúp 12 triệu chia cho 8 bạn KOC thì mỗi bạn bao nhiêu
17 nhân 24 bằng mấy?
có 50tr nên kinh doanh j mn
Nếu đầu tư 200 triệu thì lời chính xác bao nhiêu?
chi 50tr thì cần doanh thu bao nhiêu để roi tốt
muốn ROI 100% với ngân sách 50tr thì làm sao
top 10 influencer có ROI cao nhất
5 bước đo ROI cho chiến dịch
3 cách tăng tỷ lệ tương tác
Năm 2017 chỉ 37% là 37% của cái gì vậy?
12 tháng qua thêm bn đơn vị mới
""".strip().split("\n")

# Break-even orders: cost / profit of one, rounded up
BREAK_EVEN_ORDERS = [
    ("bán áo 250k/cái, vốn 150k, thuê KOL 12tr thì bán mấy cái hòa vốn", "120"),  # 12,000,000 / 100,000
    ("mỗi đơn lãi 80k, chi 35tr thì mấy đơn hòa vốn", "438"),  # 437.5
    ("giá 250k vốn 170k, chạy 20tr bán bao nhiêu cái mới hoà", "250"),  # 20,000,000 / 80,000
    ("gia 250k von 170k, chay 20tr ban bao nhieu cai moi hoa", "250"),
    ("1 don loi 30k, bo 6tr thi may don moi hoa von", "200"),
    ("Lợi nhuận trên một đơn là 85.000đ, tổng chi phí 17 triệu, cần bán bao nhiêu đơn để hòa vốn?", "200"),
    ("chi phí 40tr, lời 120k/đơn, hòa vốn mấy đơn", "334"),  # 333.3
    ("tốn 8tr, nhập 90k bán 150k, mấy cái thì về bờ", "134"),  # 133.3
    ("moi don loi 45 nghin, kol lay 9 trieu, ban may don thi hoa von vay", "200"),
    ("chi 20tr, giá bán 500k, biên 30% thì bao nhiêu đơn hòa vốn", "134"),  # 20,000,000 / 150,000 = 133.3
    ("break even units: price $40, cost $25, ad spend $3000", "200"),
    ("I make $8 per unit and spent $2,400 on creators, how many units to break even?", "300"),
    ("margin per unit $15, budget $4,500, breakeven units?", "300"),
    ("/breakeven 35tr lãi mỗi đơn 80k", "438"),
]

# Several figures of one text: (sentence, figures); 12,000,000 / 300,000, / 8,000 and / 240; (60 - 12) / 12
TOGETHER = {"er_views_pct": "2.67", "cpe": "1500", "cpv": "40", "cpa": "50000", "roi_pct": "400", "roas": "5"}
SEVERAL_FIGURES = [
    ("12tr, 300k view, 8k tương tác, 240 đơn, doanh thu 60tr: tính hết giúp mình", TOGETHER),
    ("12tr, 300k view, 8k tương tác, 240 đơn, doanh thu 60tr", TOGETHER),
    ("Chi phí 12 triệu, lượt xem 300.000, tương tác 8.000, đơn 240, doanh thu 60 triệu. Tính tất cả chỉ số.", TOGETHER),
    ("12tr cost, 300k views, 8,000 interactions, 240 sales, 60tr revenue. give me everything", TOGETHER),
    ("ton 4tr8, 1200 click, 36 don. tinh cpc voi cpa", {"cpc": "4000", "cpa": "133333.33", "conversion_pct": "3"}),
    ("cost 500 usd, 2,000 clicks, 40 conversions: cpc and conversion rate", {"cpc": "0.25", "conversion_pct": "2"}),
    ("tính cpv, cpe: 12tr, 300k view, 8k tương tác", {"cpv": "40", "cpe": "1500", "er_views_pct": "2.67"}),
    ("chi 5tr, 1200 like 80 cmt 25k follow, tính er với cpe", {"er_followers_pct": "5.12", "cpe": "3906.25"}),
    ("chi 35tr thu 90tr, tính hết", {"roi_pct": "157.14", "roas": "2.57"}),
]

# What was spent and what came back, in other words: (sentence, cost, revenue)
SPENT_AND_GOT = [
    ("chi 35tr ra 90tr", "35000000", "90000000"),
    ("35tr ra được 90tr", "35000000", "90000000"),
    ("bo 35tr thu 90tr loi nhieu", "35000000", "90000000"),
    ("đổ 35tr vô ads về 90tr", "35000000", "90000000"),
    ("do 20tr vo ads ve 48tr roi may", "20000000", "48000000"),
    ("chay 9tr don ve 25tr", "9000000", "25000000"),
    ("em chi 35tr cho bạn KOL, đơn về được 90tr thì ROI nhiêu ạ", "35000000", "90000000"),
    ("đốt 15 củ vào tiktok ads, kiếm về 33 củ", "15000000", "33000000"),
    ("chi 12tr mà chỉ ra có 40tr", "12000000", "40000000"),
    ("thu về 90tr nhờ bỏ ra 35tr", "35000000", "90000000"),
    ("chi phí ra 50tr, doanh thu về 120tr, roi?", "50000000", "120000000"),
    ("ad spend 20tr GMV 90tr", "20000000", "90000000"),
    ("talent fee 12tr + production 3tr, thu 36tr, ROI", "15000000", "36000000"),
    ("livestream tốn 10tr bán được 65tr, lời %?", "10000000", "65000000"),
    ("dropped 2k usd on tiktok, got 7k usd back. return?", "2000", "7000"),
    ("we put $3,000 into creators and sold $7,500", "3000", "7500"),
    ("burned 1,800 usd and brought in 2,700 usd - ROI?", "1800", "2700"),
]

DOUBTFUL = """
chi 20tr được 2tr
chi 35tr được 90k
chi 35tr ra 90tr lượt
lương 20tr ra 35tr
chi phí tăng từ 20tr lên 35tr
nên chi 20tr hay 35tr
tiktok 120tr, shopee doanh thu 80tr, roi?
doanh thu 120tr, tháng trước 80tr, roi bao nhiêu
ngân sách 100tr, ads 60tr, kol 20tr, doanh thu 150tr roi?
tổng chi 100tr trong đó ads 60tr, kol 20tr, doanh thu 150tr roi?
3 KOL 2 video 1tr/video được 300k view cpv?
ads 10tr/ngày kol 20tr doanh thu 75tr roi?
đặt cọc 5tr, clip 100k view, cpv?
shopee 90tr, 300 đơn, cpa?
kol lấy 3tr 1 clip, tổng mấy clip được 42k view, cpv?
trả 2 KOL 5tr, thu 30tr roi bao nhiêu
tặng 500k cho 10 bạn thu về 8tr roi
chi 30tr booking 20tr doanh thu 90tr roi
hôm qua 5tr 40k view, hôm nay 6tr 60k view, cpv?
phí quay 1 clip 5tr, các clip được 1,2 triệu view, có 6 clip, cpv?
She averages 70k views. With our CPM of 90,000 dong, what would be a reasonable offer?
reach dropped to 200k after spending $500
bỏ 50tr lời 70tr roi bao nhiêu
bỏ 50tr lãi 70tr thì ROI bao nhiêu
bo 50tr loi 70tr roi bao nhieu
bỏ 50tr thu lãi 70tr roi?
chi 50tr nhập hàng, thu về 120tr, roi?
bỏ 50tr quảng cáo với 30tr tiền hàng, thu về 120tr, roi
bo 50tr thu lai 120tr thi roi bao nhieu
bỏ 50tr kiếm được 70tr tiền lời, roi?
spent $500 and made $700 profit, ROI?
spent $500, net $700, roi?
chi 50tr thu 120 thì roi bao nhiêu
chi 50 thu 120tr thì roi bao nhiêu
chi 50 được 400 đơn, cpa?
Calculate the ROI if I spent $2,000 and sold 90 units
spent $2,000 and made 90 units, roi?
spent $500, got 100 sales, what's my ROI?
bỏ 50tr bán được 120 cái, roi?
chi 50tr mỗi tháng, thu về 120tr, roi?
chi 50tr một tháng trong ba tháng, thu về 200tr, roi?
chi 5tr/bài thu về 120tr roi
chi 50-60tr thu về 120tr roi
chi 50 đến 60tr thu về 120tr roi bao nhiêu
bỏ 50tr và 20tr, thu về 120tr, roi?
A chi 50tr thu 120tr, B chi 60tr thu 100tr, roi?
thu về 120tr chưa trừ giá vốn, bỏ 50tr, roi?
bỏ 50tr thu về gấp đôi, roi bao nhiêu?
doanh thu fb 12tr, tiktok 8tr, booking 10tr, roi?
5 bài, mỗi bài 1200 like, 25k follow, er
chi hai ba triệu thu 10tr roi
sản phẩm giá 2tr, bán 500 đơn, cpa bao nhiêu
sold for $500, 20 orders, cpa?
chi 1 vé thu về 3 vé roi
chi 500 rmb thu về 1200 rmb roi
chi 5tr được 1200 like 80 cmt 25k follow, er?
chi 20 triệu 500k view, cpv?
đơn 200k, chi 5tr, cpa?
chi 5tr ra 25 đơn trị giá 10tr, roi?
doanh thu 120tr trong đó 70tr là từ kol, chi 50tr, roi?
book kol 50tr nhưng mới trả 30tr, thu về 120tr, roi?
chi 50tr thu ve 120.000 thi roi bao nhieu
thu 7 chi 500 usd thi roi bao nhieu
1200 like, 80, 25k follow, er?
1200 like 900 like 25k follow er
er theo reach: 1200 like 80 cmt 25k follow
5 bài, mỗi bài 1200 like 80 cmt, 25k follow, er?
5 bài 1200 like 80 cmt 25k follow er
1200 like x 5 bài, 25k follow, er?
80 cmt 25000 n theo dõi 1200 like er?
tìm 5 influencer có er tốt
roi 50tr 120tr cpm
bo 50tr thu ve 120tr roi gio lam gi tiep
không tính chi phí 50tr, thu về 120tr, roi?
er: 1200+ like, 80 cmt, 25k follow
""".strip().split("\n")
