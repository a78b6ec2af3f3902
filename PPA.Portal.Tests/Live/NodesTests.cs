using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Live.Nodes;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Live;

public sealed class NodesTests
{
    [Fact]
    public async Task What_one_node_receives_stands_on_the_board_of_the_other()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        var keeper = nodes.There.The<BoardKeeper>();
        await keeper.StartAsync(default);

        var id = await nodes.ReceiveAsync();

        await nodes.UntilAsync(() => nodes.There.The<Board>().Now.Card(id) is not null);
        await keeper.StopAsync(default);
    }

    [Fact]
    public async Task A_ring_says_which_case_and_comes_only_with_what_is_on_disk()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        using var heard = nodes.Listen();
        await using (var db = await nodes.Here.DbAsync())
        {
            // Somebody writes and gives up: the other node must not hear of it.
            await using var turn = await db.BeginWriteAsync();
            var shift = new DutyShift(nodes.Piket.Id, nodes.Here.Clock.Now);
            db.Add(shift);
            await db.SaveChangesAsync();
        }

        var id = await nodes.ReceiveAsync();

        await nodes.UntilAsync(() => heard.Has(Topic.CasesChanged, id));
        Assert.False(heard.Has(Topic.DutyChanged, null));
    }

    [Fact]
    public async Task An_officer_who_is_shut_out_on_one_node_is_shut_out_on_all()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        var admin = await nodes.Here.HireAsync("pengelola", Role.Administrator);
        await using (var scope = nodes.Here.As(admin))
            await scope.ServiceProvider.GetRequiredService<OfficerDoors>().DisableAsync(nodes.Piket.Id);

        await nodes.UntilAsync(() => nodes.There.The<OfficerDirectory>().Find(nodes.Piket.Id)!.Disabled);
    }

    [Fact]
    public async Task Who_is_on_duty_is_known_on_all_nodes()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        await using (var scope = nodes.Here.As(nodes.Piket))
            await scope.ServiceProvider.GetRequiredService<DutyDesk>().StartAsync();

        await nodes.UntilAsync(() => nodes.There.The<DutyRoster>().Of(nodes.Piket.Id) is not null);
    }

    [Fact]
    public async Task Somebody_who_asks_for_a_case_is_heard_by_a_holder_on_another_node()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        var id = await nodes.ReceiveAsync();
        var (by, holder) = (new OfficerId(Guid.NewGuid()), nodes.Piket.Id);
        nodes.Here.The<HandOverAsks>().Put(id, new HandOverAsk(by, holder, nodes.Here.Clock.Now));

        await nodes.UntilAsync(() => nodes.There.The<HandOverAsks>().Of(holder).Contains(id));
    }

    [Fact]
    public async Task After_a_cut_line_a_node_listens_again_and_reads_everything()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        using var heard = nodes.Listen();
        await nodes.CutLinesAsync();
        await nodes.UntilAsync(() => nodes.Both.All(office => office.The<NodeRelay>().Lines == 2));
        Assert.True(heard.Has(Topic.CasesChanged, null) && heard.Has(Topic.LettersChanged, null));

        var id = await nodes.ReceiveAsync();
        await nodes.UntilAsync(() => heard.Has(Topic.CasesChanged, id));
    }

    [Fact]
    public async Task One_node_has_the_duty_and_the_other_takes_it_within_ten_seconds_when_that_one_is_gone()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        var (here, there) = (nodes.Here.The<NodeDuty>(), nodes.There.The<NodeDuty>());
        await here.StartAsync(default);
        await nodes.UntilAsync(() => here.IsMine);
        await there.StartAsync(default);
        nodes.Here.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(there.IsMine);

        var gone = nodes.Here.Clock.Now;
        await here.StopAsync(default);
        await nodes.UntilAsync(() => there.IsMine);
        Assert.False(here.IsMine);
        Assert.True(nodes.Here.Clock.Now - gone < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Two_nodes_that_receive_at_once_share_one_sequence_of_numbers_and_one_chain()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            await using var scope = (i % 2 == 0 ? nodes.Here : nodes.There).As(nodes.Piket);
            return (await scope.ServiceProvider.GetRequiredService<PPA.Portal.Intake.Reception>().ReceiveAsync(Given.Complaint(), new PPA.Portal.Intake.Door("petugas", nodes.Piket.Id))).Number;
        }));

        Assert.Equal(Enumerable.Range(1, 40).Select(n => $"B-2026-{n:0000}"), numbers.Order(StringComparer.Ordinal));
        Assert.Null((await nodes.There.The<AuditTrail>().VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task A_cookie_of_one_node_is_read_by_the_other()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        var slip = nodes.Here.The<IDataProtectionProvider>().CreateProtector("uji").Protect("siapa");
        Assert.Equal("siapa", nodes.There.The<IDataProtectionProvider>().CreateProtector("uji").Unprotect(slip));
    }

    [Fact]
    public async Task The_keys_of_cookies_lie_sealed()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        await using (var db = await nodes.Here.DbAsync())
            Assert.Contains("masterKey", (await db.Set<CookieKey>().AsNoTracking().SingleAsync()).Content, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", await RegisterOnDisk.ReadAsync(nodes.Here), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "perlu Data:Connection")]
    [InlineData("Host=127.0.0.1;Password=rahasia-sekali;Bukan=ada", "tidak terbaca")]
    public void A_connection_that_cannot_be_read_is_said_plainly_and_not_repeated(string? connection, string said)
    {
        var refusal = Assert.Throws<ArgumentException>(() => DatabaseChoice.InServer(connection));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_said_plainly_and_no_key_is_made()
    {
        using var folder = new TestFolder();
        var refusal = Assert.Throws<DatabaseRefusedException>(() => Program.Compose(["--data", folder.Path, .. PostgresServer.Arguments("Host=127.0.0.1;Port=1;Database=portal;Username=portal")]));
        Assert.Contains("tidak menjawab", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }
}
