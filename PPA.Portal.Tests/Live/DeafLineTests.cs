using System.Diagnostics;
using Npgsql;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Live.Nodes;

namespace PPA.Portal.Tests.Live;

/// <summary>A line between nodes over which nothing comes any more, though nobody closed it: a cable that was pulled, a server that hangs.</summary>
public sealed class DeafLineTests
{
    [Fact]
    public async Task A_line_that_only_seems_to_stand_is_given_up_and_nothing_of_the_silence_is_missed()
    {
        await using var nodes = await TwoNodes.OpenAsync();
        using var heard = nodes.Listen();
        var deaf = await ListenersAsync(nodes);
        Assert.Equal(2, deaf.Count);
        try
        {
            deaf.ForEach(pid => Signal("STOP", pid));
            var id = await nodes.ReceiveAsync();
            Assert.False(heard.Has(Topic.CasesChanged, id));

            await nodes.UntilAsync(() => nodes.Both.All(office => office.The<NodeRelay>().Lines == 2));
            Assert.True(heard.Has(Topic.CasesChanged, null));
        }
        finally
        {
            deaf.ForEach(pid => Signal("CONT", pid));
        }
    }

    private static async Task<List<int>> ListenersAsync(TwoNodes nodes)
    {
        await using var admin = new NpgsqlConnection(nodes.Here.Server);
        await admin.OpenAsync();
        await using var ask = new NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'", admin);
        await using var rows = await ask.ExecuteReaderAsync();
        var pids = new List<int>();
        while (await rows.ReadAsync())
            pids.Add(rows.GetInt32(0));
        return pids;
    }

    private static void Signal(string signal, int pid)
    {
        using var kill = Process.Start("kill", [$"-{signal}", pid.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
