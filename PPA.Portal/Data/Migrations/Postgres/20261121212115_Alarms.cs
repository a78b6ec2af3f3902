using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PPA.Portal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Alarms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LastDrillAnsweredAt",
                table: "DutyShifts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "LeftBecauseSealed",
                table: "DutyShifts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OfferedAt",
                table: "DutyShifts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReceivedBy",
                table: "DutyShifts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OfficeCalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AcknowledgedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeCalls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Soundings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Officer = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Class = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Soundings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeCalls_EndedAt",
                table: "OfficeCalls",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Soundings_At",
                table: "Soundings",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OfficeCalls");

            migrationBuilder.DropTable(
                name: "Soundings");

            migrationBuilder.DropColumn(
                name: "LastDrillAnsweredAt",
                table: "DutyShifts");

            migrationBuilder.DropColumn(
                name: "LeftBecauseSealed",
                table: "DutyShifts");

            migrationBuilder.DropColumn(
                name: "OfferedAt",
                table: "DutyShifts");

            migrationBuilder.DropColumn(
                name: "ReceivedBy",
                table: "DutyShifts");
        }
    }
}
