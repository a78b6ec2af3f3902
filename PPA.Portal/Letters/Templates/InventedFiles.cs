using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Templates;

/// <summary>Files of people who do not exist, full enough that every line of a letter shows.</summary>
internal static class InventedFiles
{
    /// <param name="region">A kecamatan of the office; null for a service without a place.</param>
    /// <param name="by">Stands in it as the officer.</param>
    /// <param name="now">UTC.</param>
    public static CaseFile Of(CaseKind kind, string? region, OfficerId by, DateTime now) => kind switch
    {
        CaseKind.Case => Case(region, by, now),
        CaseKind.FamilyClient => Client(region, by, now),
        CaseKind.Activity => Activity(by, now),
        CaseKind.ServiceComplaint => CaseFile.OpenServiceComplaint(
            new ServiceComplaintFacts(ServiceComplaint.Direct, now.AddDays(-2), null, "Contoh: ruang tunggu terlalu sempit pada pagi hari.", null, [Reporter(region)]), now, Receipt("L-0000-0001", by, now)),
    };

    private static CaseFile Case(string? region, OfficerId by, DateTime now)
    {
        var file = CaseFile.Receive(
            new Complaint(Channel.WalkIn, now.AddDays(-20), Everybody(region),
                new IncidentFacts(DateOnly.FromDateTime(now.AddDays(-22)), "rumah-tangga", region, ["fisik", "psikis"], Answer.Yes),
                new CaseStory("Contoh cerita. Pada malam hari terjadi pertengkaran di rumah. Korban didorong sampai terjatuh, lalu pergi ke rumah tetangga dan meminta pertolongan.", "Ruang tengah rumah kontrakan")),
            Receipt("B-0000-0001", by, now.AddDays(-20)), (_, _, at) => at.AddHours(6));
        file.RecordFirstResponse("Contoh: korban dihubungi dan aman.", by, now.AddDays(-20));
        file.Take(by, now.AddDays(-20));
        file.DecideAuthority(new AuthorityFacts(AuthorityOutcome.Competent, region ?? "tidak-diketahui", region, region, "Contoh: tempat kejadian dan domisili berada di wilayah kantor."), by, now.AddDays(-19));
        Agree(file, by, now.AddDays(-18));
        Help(file, by, now);
        Elsewhere(file, by, now);
        file.AskTermination(new TerminationFacts(TerminationKind.Completed, "Contoh: tujuan rencana layanan tercapai dan korban merasa aman.", Answer.Yes, "Setuju layanan diakhiri."), [], by, now.AddDays(-1));
        return file;
    }

    private static IReadOnlyList<PersonFacts> Everybody(string? region) =>
    [
        new(PersonRole.Victim, new PersonIdentity("Kenanga Prameswari", "0000014506900001", null, "080000000011", "Jalan Contoh Nomor 1", new DateOnly(1990, 6, 5)), Sex.Female, null, region, Answer.No, Answer.No, null, "slta", null, "menikah"),
        Reporter(region),
        new(PersonRole.ReportedParty, new PersonIdentity("Wiratama Hadisucipto", "0000010104850002", null, "080000000012", "Jalan Contoh Nomor 1", new DateOnly(1985, 4, 1)), Sex.Male, null, region, Relation: "suami-istri"),
        new(PersonRole.Guardian, new PersonIdentity("Rukmini Prameswari", null, null, "080000000013", "Jalan Contoh Nomor 3"), Sex.Female, 60, region),
        new(PersonRole.Witness, new PersonIdentity("Darmanto Susilo"), Sex.Male, 45, region),
    ];

    private static PersonFacts Reporter(string? region) =>
        new(PersonRole.Reporter, new PersonIdentity("Lestari Wahyuningtyas", null, null, "080000000014", "Jalan Contoh Nomor 2"), Sex.Female, 38, region, Relation: "tetangga");

    private static void Agree(CaseFile file, OfficerId by, DateTime now)
    {
        var victim = file.People.First(p => p.Role == PersonRole.Victim);
        var signer = new ConsentSigner(victim.Identity.Name!, victim.Identity.Nik, victim.Id);
        foreach (var item in new[] { ConsentItems.Service, "asesmen", "konseling", ConsentItems.SharingData, ConsentItems.Referral, ConsentItems.Mediation, ConsentItems.Shelter, ConsentItems.ShelterSecrecy, ConsentItems.Termination })
            file.RecordConsent(new ConsentFacts(item, true, null, signer, "diri-sendiri"), by, now);
        file.RecordConsent(new ConsentFacts("dokumentasi", false, "Contoh: tidak ingin difoto.", signer, "diri-sendiri"), by, now);
    }

    private static void Help(CaseFile file, OfficerId by, DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        file.DrawUpPlan(new PlanFacts("Contoh: korban aman, pulih, dan mandiri.", true, null,
            [new PlannedFacts("kesehatan", "puskesmas", "Puskesmas Contoh", null, day.AddDays(7)), new PlannedFacts("bantuan-hukum", "lembaga-bantuan-hukum", null, null, day.AddDays(14), "Konsultasi hukum")]), by, now.AddDays(-17));
        file.GiveService(new ServiceFacts("pengaduan", "kantor-ini", null, by, day.AddDays(-20), null), by, now);
        file.GiveService(new ServiceFacts("kesehatan", "puskesmas", "Puskesmas Contoh", null, day.AddDays(-15), "Pemeriksaan fisik"), by, now);
        Done(file, "penjangkauan", "Contoh: petugas mendatangi lokasi dan bertemu korban di tempat aman.", by, now.AddDays(-16));
        Done(file, "asesmen-fisik", "Contoh: terdapat memar pada lengan kiri.", by, now.AddDays(-15));
        Done(file, "asesmen-psikologis", "Contoh: korban masih cemas pada malam hari.", by, now.AddDays(-15));
        Done(file, "sesi-konseling", "Contoh: korban menceritakan perasaannya dan menyusun langkah aman.", by, now.AddDays(-9));
        Done(file, "pemantauan", "Contoh: keadaan membaik, korban kembali bekerja.", by, now.AddDays(-3));
    }

    private static void Done(CaseFile file, string kind, string words, OfficerId by, DateTime at) =>
        file.RecordActivity(new ActivityFacts(kind, at, "terlaksana", new ActivityWords(words, "Contoh: pendampingan dilanjutkan.")), null, by, at);

    private static void Elsewhere(CaseFile file, OfficerId by, DateTime now)
    {
        var at = now.AddDays(-8);
        file.Refer(new ReferralFacts(ReferralKind.Referral, "rumah-sakit", "Rumah Sakit Umum Daerah Contoh", "Contoh: pemeriksaan lanjutan dan visum.", true, Service: "kesehatan"), by, at);
        file.Refer(new ReferralFacts(ReferralKind.Transfer, "uptd-ppa-lain", "UPTD PPA Kabupaten Contoh", "Contoh: korban pindah domisili.", true), by, at);
        file.ReportToPolice("LP/B/0000/CONTOH", at, "Kepolisian Resor Contoh", null, by, at);
        var mediation = file.BeginMediation(MediationTrack.OutOfCourt, by, at).Id;
        file.RecordWillingness(mediation, Answer.Yes, Answer.Yes, null);
        file.CheckMediationSafety(mediation, true, "Contoh: kedua pihak datang pada waktu berbeda.", at);
        file.HoldSitting(mediation, new SittingFacts(at, true, "Contoh: kedua pihak menyampaikan keinginannya melalui mediator.", by), by, at);
        file.ConcludeMediation(mediation, MediationResult.Agreed, "Pihak Kedua tidak mengulangi perbuatannya.\nPihak Kedua menafkahi kedua anak setiap bulan.", null, at);
        var house = new ShelterPlace("Rumah Contoh", "Alamat contoh", 2, at);
        var stay = file.Admit(new StayFacts(house, 1, null, at, at.AddDays(3)), [], by, at).Id;
        file.EndStay(stay, "pulang-keluarga", null, at.AddDays(3), by, now);
    }

    private static CaseFile Client(string? region, OfficerId by, DateTime now)
    {
        var file = CaseFile.OpenFamilyClient(
            new FamilyClientFacts(Channel.WalkIn, now.AddDays(-10), "keluarga", "Contoh: ingin memperbaiki komunikasi dengan anak remaja.",
                [new PersonFacts(PersonRole.Client, new PersonIdentity("Anggraini Kusnadi", "0000015203800003", null, "080000000021", "Jalan Contoh Nomor 8"), Sex.Female, 46, region)]),
            Receipt("P-0000-0001", by, now.AddDays(-10)));
        file.DecideClient(ClientStatus.Served, "Contoh: sesuai layanan Puspaga.", by, now.AddDays(-9));
        Done(file, "asesmen-sosial", "Contoh: hubungan keluarga renggang sejak pindah rumah.", by, now.AddDays(-8));
        Done(file, "sesi-konseling", "Contoh: klien berlatih mendengarkan anak tanpa menyela.", by, now.AddDays(-5));
        file.DrawUpPlan(new PlanFacts("Contoh: komunikasi keluarga membaik.", true, null, [new PlannedFacts("rehabilitasi-sosial", "kantor-ini", null, by, DateOnly.FromDateTime(now.AddDays(10)))]), by, now.AddDays(-8));
        return file;
    }

    private static CaseFile Activity(OfficerId by, DateTime now)
    {
        var file = CaseFile.OpenActivity(
            new CommunityActivityFacts(Channel.Letter, now.AddDays(-14), "Contoh: pengasuhan tanpa kekerasan", "Aula Kelurahan Contoh", now.AddDays(-2), "Ketua Contoh", null, "Contoh: permohonan penyuluhan."),
            Receipt("K-0000-0001", by, now.AddDays(-14)));
        file.DisposeActivity(ActivityDisposition.Accepted, null, null, by, now.AddDays(-13));
        file.HoldActivity(now.AddDays(-2), "Contoh: pengasuhan tanpa kekerasan", "Aula Kelurahan Contoh", [new AudienceCount(Sex.Female, "25-44", 24), new AudienceCount(Sex.Male, "25-44", 9)], now);
        return file;
    }

    private static Receipt Receipt(string number, OfficerId by, DateTime now) => new(number, by, null, null, now);
}
