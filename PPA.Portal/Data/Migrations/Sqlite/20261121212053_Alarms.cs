using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPA.Portal.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "LeftBecauseSealed",
                table: "DutyShifts",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OfferedAt",
                table: "DutyShifts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReceivedBy",
                table: "DutyShifts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OfficeCalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AcknowledgedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeCalls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Soundings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Officer = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Class = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
