namespace PPA.Portal.Intake.Public;

/// <summary>Words of a tracking code: short, easy to spell, and harmless under anybody's eyes. None is about people, bodies or quarrels.</summary>
internal static class TrackingWords
{
    public static readonly IReadOnlyList<string> All = """
        teh kopi gula susu madu roti kue nasi jagung kacang tahu tempe soto sate bakso mie bubur ketan lontong rujak
        garam cabai jahe kunyit kencur pala cengkeh vanila pandan serai kemangi bayam kangkung wortel kentang tomat
        timun labu terung lobak sawi jamur kelapa pisang mangga jeruk apel anggur nanas pepaya salak rambutan durian
        duku manggis sawo melon semangka jambu sirsak belimbing nangka markisa alpukat lemon kurma delima
        hujan awan angin embun kabut pelangi bulan bintang langit senja fajar pagi siang sore malam musim kemarau
        sungai danau laut pantai ombak pulau teluk muara rawa kolam sumur telaga lembah bukit gunung hutan kebun
        sawah ladang padang taman gurun tebing gua batu pasir tanah lumpur kerikil kapur granit pualam
        pohon daun bunga akar ranting biji buah rumput bambu rotan jati mahoni cemara pinus beringin randu waru
        mawar melati anggrek kamboja teratai dahlia kenanga cempaka seruni soka bakung lili tulip aster asoka
        ayam bebek angsa merpati nuri beo pipit elang camar bangau merak kutilang jalak gagak puyuh
        kucing kelinci kambing domba sapi kerbau kuda rusa kancil gajah tupai musang landak panda koala jerapah zebra
        ikan udang kepiting cumi kerang penyu paus pari nila lele gurami bandeng tuna salmon teri
        lebah kupu capung jangkrik semut belalang kumbang siput katak kura
        buku pena pensil kertas tinta peta kamus majalah koran pigura kuas kanvas krayon penggaris
        meja kursi lemari rak lampu jam cermin karpet tirai bantal selimut payung topi sepatu sandal syal jaket kemeja
        sarung batik tenun kain benang jarum kancing pita renda sulam songket ulos lurik
        panci wajan sendok garpu gelas cangkir piring mangkuk teko termos nampan kendi tampah keranjang
        sepeda kereta perahu kapal bus delman becak pesawat rakit sampan dokar
        gitar suling gong kendang angklung biola piano sasando kolintang rebab rebana tifa harpa
        bola raket layang gasing congklak catur kelereng puzel ayunan
        merah jingga kuning hijau biru ungu putih cokelat perak emas abu nila toska marun krem
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh seratus
        utara selatan timur barat tengah atas depan
        kayu besi tembaga kaca karet wol katun sutra perunggu timah
        jendela pagar atap teras tangga lantai genteng serambi pendopo menara jembatan jalan alun pasar warung toko
        pelita lilin lentera obor kompas jangkar layar dayung jala kail
        ringan lembut hangat sejuk cerah tenang jernih wangi manis gurih segar renyah empuk
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
}
